import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { DestinationWish } from '../../shared/bridge';
import type { ChosenPlaces } from '../export/desk/places';

/** Asks where exports go and shows them there; the page knows a place by its token alone. */
export function buildDestinations(window: BrowserWindow, places: ChosenPlaces) {
  // next to what was written last, as people keep what belongs together
  let folder = app.getPath('documents');
  return {
    async chooseDestination({ name, isSeveral }: DestinationWish): Promise<string | null> {
      if (isSeveral) {
        const chosen = await dialog.showOpenDialog(window, {
          title: 'Export into a folder',
          buttonLabel: 'Export',
          defaultPath: folder,
          properties: ['openDirectory', 'createDirectory'],
        });
        const [path] = chosen.filePaths;
        if (path === undefined) return null;
        folder = path;
        return places.keep({ is: 'folder', path });
      }
      const extension = extname(name).slice(1);
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Export',
        buttonLabel: 'Export',
        defaultPath: join(folder, name),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (chosen.canceled || chosen.filePath === '') return null;
      folder = join(chosen.filePath, '..');
      return places.keep({ is: 'file', path: chosen.filePath });
    },
    showWritten(destination: string): void {
      const place = places.find(destination);
      if (place) shell.showItemInFolder(place.path);
    },
  };
}
