import type { Openable } from '../../shared/bridge';
import type { NamedFile } from '../client/client';
import { isHidden } from './isHidden';

const ACCEPTED = '.situation,.zip,.json,.geojson';

/** Asks for files, or for a folder with all that is in it, by the browser's own dialog. None where it is put away. */
export function pickFiles(what: Openable): Promise<readonly NamedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  if (what === 'folder') input.webkitdirectory = true;
  else {
    input.multiple = true;
    input.accept = ACCEPTED;
  }
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.addEventListener(
      'change',
      () =>
        resolve(
          [...(input.files ?? [])]
            .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
            .filter(({ path }) => !isHidden(path)),
        ),
      { once: true },
    );
    input.click();
  });
}
