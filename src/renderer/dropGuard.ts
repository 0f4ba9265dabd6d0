import { OPENED_LIMITS } from '../shared/openedFiles';
import type { Action, Run } from './commands/action';
import { isExported, openExported } from './commands/openExported';
import { openFiles } from './commands/openFiles';
import type { Dropped } from './opening/readDropped';
import './dropGuard.css';

/**
 * Opens files and folders that are dropped on the window, shows again what exported ones show, and keeps anything else that is dropped from replacing the page, which is
 * what a browser would do with it. While files hang over the window it says so. Returns what ends that.
 */
export function registerDropGuard(run: Run): () => void {
  const page = document.documentElement;
  const hover = (event: DragEvent) => {
    event.preventDefault();
    const hasFiles = event.dataTransfer?.types.includes('Files') ?? false;
    page.toggleAttribute('data-drop', hasFiles);
    if (event.dataTransfer) event.dataTransfer.dropEffect = hasFiles ? 'copy' : 'none';
  };
  const leave = (event: DragEvent) => {
    // from one element of the page to the next is no leaving
    if (event.relatedTarget === null) page.removeAttribute('data-drop');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    page.removeAttribute('data-drop');
    const dropped = takeDropped(event.dataTransfer);
    if (dropped.length > 0) run(openDropped(dropped));
  };
  window.addEventListener('dragover', hover);
  window.addEventListener('dragleave', leave);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', hover);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
  };
}

// only while the event is handled does it have any
function takeDropped(transfer: DataTransfer | null): readonly Dropped[] {
  return [...(transfer?.items ?? [])].flatMap((item) => {
    const dropped = item.kind === 'file' ? (item.webkitGetAsEntry() ?? item.getAsFile()) : null;
    return dropped ? [dropped] : [];
  });
}

function openDropped(dropped: readonly Dropped[]): Action {
  return async (context) => {
    const { readDropped } = await import('./opening/readDropped');
    const files = await readDropped(dropped, OPENED_LIMITS.files);
    const [first] = files;
    if (!first || !isExported(files)) return openFiles(files)(context);
    const { readAbout } = await import('./opening/readAbout');
    return openExported(first.path, await readAbout(first.file))(context);
  };
}
