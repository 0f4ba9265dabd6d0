import { basename } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Refusal } from '../../shared/api';
import { channels, type Openable, type OpenedSituation } from '../../shared/bridge';
import type { Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';
import type { Written } from '../../shared/situation/written';
import type { Collected } from '../situation/save/collectFiles';
import { writeFolder } from '../situation/save/writeFolder';
import type { Recent } from './recent';

/** The part of the situation library that the shell needs. */
export interface SituationOpener {
  /** Makes a bundled id or a path the situation that the app serves, if it can be shown. */
  open(reference: string): Promise<Result<{ readonly id: string }, Refusal>>;
  /** Its files with other scenes and presets. */
  collect(written: Written): Promise<Result<Collected, readonly Problem[]>>;
}

export interface Opener {
  /** Opens a bundled id or a path; `undefined` brings the window forward and opens nothing. */
  open(reference: string | undefined): Promise<void>;
  /** Asks for a file or a folder and opens it. */
  choose(what: Openable): Promise<void>;
  /** Asks for a new folder, saves the open situation there with these scenes and presets, and opens it. */
  saveAs(written: Written): Promise<void>;
}

export interface OpenerOptions {
  readonly situations: SituationOpener;
  readonly window: BrowserWindow;
  readonly recent: Recent;
  /** Runs after the list of what was opened last may have changed. */
  readonly onRecentChanged: () => void;
  /** Runs once everything was saved somewhere else, before that is opened. */
  readonly onSavedAs: () => Promise<void>;
}

/** Opening replaces what the app serves; the page is told and loads it. What is refused leaves everything as it was. */
export function buildOpener({
  situations,
  window,
  recent,
  onRecentChanged,
  onSavedAs,
}: OpenerOptions): Opener {
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
    if (opened.ok) {
      recent.add(reference);
      onRecentChanged();
    }
    const told: OpenedSituation = opened.ok
      ? { is: 'open', id: opened.value.id }
      : { is: 'refused', ...opened.error };
    window.webContents.send(channels.opened, told);
  }
  return {
    open,
    async choose(what) {
      const chosen = await dialog.showOpenDialog(window, { buttonLabel: 'Open', ...DIALOGS[what] });
      if (chosen.filePaths[0] !== undefined) await open(chosen.filePaths[0]);
    },
    async saveAs(written) {
      const { filePath } = await dialog.showSaveDialog(window, {
        title: 'Save the situation as a new folder',
        buttonLabel: 'Save',
      });
      if (!filePath) return;
      const files = await situations.collect(written);
      const done = files.ok ? await writeFolder(filePath, files.value) : files;
      if (done.ok) {
        await onSavedAs();
        return open(filePath);
      }
      const told: OpenedSituation = { is: 'unsaved', name: basename(filePath), problems: done.error };
      window.webContents.send(channels.opened, told);
    },
  };
}

const DIALOGS: Readonly<Record<Openable, OpenDialogOptions>> = {
  file: {
    title: 'Open a situation',
    properties: ['openFile'],
    filters: [
      { name: 'Situations and GeoJSON', extensions: ['situation', 'zip', 'json', 'geojson'] },
      { name: 'All files', extensions: ['*'] },
    ],
  },
  folder: { title: 'Open a situation folder', properties: ['openDirectory'] },
};
