import { type BrowserWindow, dialog } from 'electron';
import { channels, type OpenedSituation } from '../../shared/bridge';
import type { Recent } from './recent';

/** The part of the situation library that the shell needs. */
export interface SituationOpener {
  /** Makes a bundled id or a folder the situation that the app serves. */
  open(reference: string): Promise<OpenedSituation>;
}

export interface Opener {
  /** Opens a bundled id or a folder; `undefined` brings the window forward and opens nothing. */
  open(reference: string | undefined): Promise<void>;
  /** Asks for a folder and opens it. */
  openFolder(): Promise<void>;
}

export interface OpenerOptions {
  readonly situations: SituationOpener;
  readonly window: BrowserWindow;
  readonly recent: Recent;
  /** Runs after the list of recent folders may have changed. */
  readonly onRecentChanged: () => void;
}

/** Opening replaces what the app serves; the page is told and loads it, and shows what may be wrong with it. */
export function buildOpener({ situations, window, recent, onRecentChanged }: OpenerOptions): Opener {
  // one after the other: what was asked for last is what stays open
  let last = Promise.resolve();
  const open = (reference: string | undefined) => {
    last = last.then(() => openOne(reference)).catch((error) => console.error(error));
    return last;
  };
  async function openOne(reference: string | undefined): Promise<void> {
    if (window.isMinimized()) window.restore();
    window.focus();
    if (reference === undefined) return;
    const opened = await situations.open(reference);
    recent.add(reference);
    onRecentChanged();
    window.webContents.send(channels.opened, opened);
  }
  return {
    open,
    async openFolder() {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Open a situation folder',
        buttonLabel: 'Open',
        properties: ['openDirectory'],
      });
      if (chosen.filePaths[0] !== undefined) await open(chosen.filePaths[0]);
    },
  };
}
