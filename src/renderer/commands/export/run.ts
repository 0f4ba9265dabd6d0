import type { WrittenExport } from '../../../shared/export/exportRequest';
import { type FormatId, formatOf } from '../../../shared/export/formats';
import type { Result } from '../../../shared/result';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import type { ExportRun } from '../../store/exporting';
import type { Action, ActionContext } from '../action';
import {
  editedScenes,
  filmWished,
  isWorldFileWished,
  optionsWished,
  picturesWished,
  sheetShown,
} from './pictured';

/** Writes what is wished for: in the desktop shell to where its dialog says, in a browser as a download. */
export const startExport: Action = async (context) => {
  const { store, clock, shell } = context;
  const { exporting, opened } = store.getState();
  if (opened.is !== 'open' || exporting.run.is === 'running' || exporting.run.is === 'choosing') return;
  const { format } = exporting.wishes;
  const { extension, kind } = formatOf(format);
  const isSeveral = kind === 'picture' && picturesWished(store.getState(), clock.nowMs).length > 1;
  show(context, { is: 'choosing' });
  const name = `${opened.index.situation.id}.${extension}`;
  const destination = await shell.chooseDestination({ name, isSeveral }).catch(() => null);
  if (!destination) return show(context, { is: 'idle' });
  const token = destination.is === 'place' ? destination.token : null;
  const answer = await write(context, format, { destination: token });
  if (!answer) return;
  if (!answer.ok) return show(context, { is: 'refused', ...answer.error });
  const written = answer.value;
  show(context, { is: 'written', written, destination: token });
  if (written.address !== null) shell.download(written.address);
};

/** Ends the export that is under way; nothing of it is left. */
export const cancelExport: Action = ({ store }) => {
  const { run } = store.getState().exporting;
  if (run.is === 'running') run.abort.abort();
};

/** Copies what the dialog shows, a sheet, a slide or the first page of a handout, as PNG. */
export const copyPicture: Action = async (context) => {
  const { client, shell, store } = context;
  if (store.getState().exporting.run.is === 'running') return;
  let refusal: SheetRefusal | null = null;
  const drawn = async () => {
    const answer = await write(context, 'png', { isCopy: true });
    if (!answer?.ok || answer.value.address === null) {
      refusal = answer && !answer.ok ? answer.error : null;
      throw new Error('there is no picture to copy');
    }
    return client.written(answer.value.address);
  };
  try {
    await shell.copyPicture(drawn());
    show(context, { is: 'copied' });
  } catch (error) {
    if (refusal) show(context, { is: 'refused', ...(refusal as SheetRefusal) });
    else if (store.getState().exporting.run.is !== 'idle') {
      const reason = `The picture could not be copied: ${error instanceof Error ? error.message : String(error)}`;
      show(context, { is: 'refused', option: 'copy', reason });
    }
  }
};

/** Shows what was written in the system's own window of files. */
export const showWritten: Action = ({ store, shell }) => {
  const { run } = store.getState().exporting;
  if (run.is === 'written' && run.destination !== null) shell.showWritten(run.destination);
};

/** Runs one request; null when it was cancelled, which leaves the dialog as it was before. */
async function write(
  context: ActionContext,
  format: FormatId,
  { destination = null, isCopy = false }: { readonly destination?: string | null; readonly isCopy?: boolean },
): Promise<Result<WrittenExport, SheetRefusal> | null> {
  const { store, clock, client } = context;
  const state = store.getState();
  if (state.opened.is !== 'open') return null;
  const abort = new AbortController();
  const onProgress = (done: number) => {
    if (!abort.signal.aborted) show(context, { is: 'running', done, abort });
  };
  onProgress(0);
  try {
    // a clipboard holds one picture
    const copied = isCopy ? sheetShown(state, clock.nowMs) : null;
    return await client.exportFiles(
      {
        version: state.opened.index.situation.version,
        format,
        pictures: copied ? [copied.picture] : picturesWished(state, clock.nowMs),
        options: copied?.options ?? optionsWished(state.exporting.wishes, state.theme),
        scenes: editedScenes(state),
        worldFile: (!isCopy && isWorldFileWished(state.exporting.wishes)) || undefined,
        shows: isCopy ? state.exporting.wishes.format : undefined,
        film: format === 'png' ? undefined : filmWished(state),
        ...(destination !== null && { destination }),
      },
      { signal: abort.signal, onProgress },
    );
  } catch (error) {
    if (!abort.signal.aborted)
      return {
        ok: false,
        error: { option: 'export', reason: error instanceof Error ? error.message : String(error) },
      };
    show(context, { is: 'idle' });
    return null;
  }
}

function show({ store }: ActionContext, run: ExportRun): void {
  store.setState(({ exporting }) => ({ exporting: { ...exporting, run } }));
}
