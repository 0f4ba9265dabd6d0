import { join } from 'node:path';
import { app, type BrowserWindow, type Display, type MenuItemConstructorOptions, screen } from 'electron';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './jsonFile';

const choiceSchema = z.object({ display: z.number().nullable() });

/** The display that the room sees: the one chosen if it is there, else an external one, else the only one. */
export function findRoomDisplay(): Display {
  const displays = screen.getAllDisplays();
  const primary = screen.getPrimaryDisplay();
  const chosen = readChoice();
  return displays.find(({ id }) => id === chosen) ?? displays.find(({ id }) => id !== primary.id) ?? primary;
}

/** The display for the speaker: one that the room does not see, where there are two. */
export function findSpeakerDisplay(): Display {
  const room = findRoomDisplay();
  return screen.getAllDisplays().find(({ id }) => id !== room.id) ?? room;
}

/** The window that the room sees, on its display while a briefing is given. */
export interface RoomDisplay {
  present(presenting: boolean): void;
  /** For the menu: which display the room sees. */
  items(): MenuItemConstructorOptions[];
}

/**
 * Puts the window over all of the room's display for a briefing, and back where it was after. A display that is unplugged leaves the window on
 * another one; plugged in again it gets the window back. `onChanged` runs when the menu has to be drawn anew.
 */
export function buildRoomDisplay(window: BrowserWindow, onChanged: () => void): RoomDisplay {
  let before: { readonly bounds: Electron.Rectangle; readonly fullScreen: boolean } | null = null;
  const place = () => {
    if (!before) return;
    // a window that fills one display does not move to another
    if (window.isFullScreen()) window.setFullScreen(false);
    window.setBounds(findRoomDisplay().bounds);
    window.setFullScreen(true);
  };
  const onDisplays = () => {
    place();
    onChanged();
  };
  screen.on('display-added', onDisplays);
  screen.on('display-removed', onDisplays);
  return {
    present: (presenting) => {
      if (presenting === (before !== null)) return;
      if (presenting) {
        before = { bounds: window.getNormalBounds(), fullScreen: window.isFullScreen() };
        place();
      } else if (before) {
        window.setFullScreen(before.fullScreen);
        window.setBounds(before.bounds);
        before = null;
      }
    },
    items: () => {
      const room = findRoomDisplay();
      return screen.getAllDisplays().map((display, index) => ({
        type: 'radio',
        label: nameOf(display, index),
        checked: display.id === room.id,
        click: () => {
          writeJsonFile(choiceFile(), { display: display.id });
          onDisplays();
        },
      }));
    },
  };
}

function nameOf({ label, size }: Display, index: number): string {
  return `${label || `Display ${index + 1}`}, ${size.width} × ${size.height}`.replaceAll('&', '&&');
}

function readChoice(): number | null {
  return readJsonFile(choiceFile(), choiceSchema)?.display ?? null;
}

function choiceFile(): string {
  return join(app.getPath('userData'), 'room.json');
}
