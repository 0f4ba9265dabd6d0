import type { Openable } from '../../shared/bridge';
import { OPENED_LIMITS } from '../../shared/openedFiles';
import type { NamedFile } from '../client/client';
import type { Action } from './action';
import { openSituation, refuse } from './open';

/** Hands files to the app and shows what they are. Whatever is wrong with them, what was open stays; a later wish ends an earlier one. */
export function openFiles(files: readonly NamedFile[]): Action {
  return async (context) => {
    const { store, client } = context;
    const name = nameOf(files);
    const fault = faultOf(files);
    if (fault) {
      refuse({ name, problems: [{ severity: 'error', file: name, path: '', ...fault }] })(context);
      return;
    }
    store.getState().opening?.abort.abort();
    const abort = new AbortController();
    store.setState({ opening: { name, abort } });
    try {
      const answer = await client.openFiles(files, abort.signal);
      if (abort.signal.aborted) return;
      if ('problems' in answer) refuse(answer)(context);
      else {
        await openSituation(context);
        tellNotes(context);
      }
    } catch {
      if (!abort.signal.aborted)
        throw new Error(`“${name}” could not be read. If it was moved or changed meanwhile, open it again.`);
    } finally {
      if (store.getState().opening?.abort === abort) store.setState({ opening: null });
    }
  };
}

/** Asks for files or a folder and opens them. */
export function choose(what: Openable): Action {
  return async (context) => {
    const files = await context.shell.choose(what);
    if (files.length > 0) await openFiles(files)(context);
  };
}

const tellNotes: Action = ({ store }) => {
  const { opened } = store.getState();
  if (opened.is !== 'open') return;
  const { title, problems } = opened.index.situation;
  if (problems.length === 0 || problems.some(({ severity }) => severity === 'error')) return;
  const text = `“${title}” is open. What it does not say was filled in: see “Problems and notes”.`;
  store.setState({ notice: { text, serial: performance.now() } });
};

function nameOf(files: readonly NamedFile[]): string {
  const [first] = files;
  const top = first?.path.split('/')[0] ?? '';
  if (files.length === 0) return 'An empty folder';
  return files.length === 1 || first?.path.includes('/') ? top : `${files.length} files`;
}

/** What keeps files from being sent at all. */
function faultOf(files: readonly NamedFile[]): { expected: string; found: string } | undefined {
  if (files.length === 0) return { expected: 'a file or more', found: 'none' };
  if (files.length > OPENED_LIMITS.files)
    return { expected: `at most ${OPENED_LIMITS.files} files`, found: 'more than that' };
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  return bytes > OPENED_LIMITS.bytes
    ? { expected: `at most ${mebibytes(OPENED_LIMITS.bytes)}`, found: mebibytes(bytes) }
    : undefined;
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}
