import { faultOfSize } from '../../../shared/export/faultOfSize';
import type { PreviewState } from '../../store/exporting';
import type { Action, ActionContext } from '../action';
import { editedScenes, sheetShown, sizeWished } from './pictured';

// finer than a screen shows it would only be slower to look at
const FINEST_PREVIEW = 2;

let asked: AbortController | null = null;

/** Asks for the sheet that stands for what is wished for; an earlier question is given up. The last sheet stays until the next is there. */
export const askPreview: Action = async (context) => {
  const { store, clock, client } = context;
  const state = store.getState();
  asked?.abort();
  const sheet = sheetShown(state, clock.nowMs);
  if (state.opened.is !== 'open' || !sheet) return;
  const { format } = state.exporting.wishes;
  const fault = faultOfSize(sizeWished(state.exporting.wishes));
  if (fault) return show(context, { isAsked: false, refusal: fault });
  const abort = new AbortController();
  asked = abort;
  show(context, { isAsked: true });
  const { version } = state.opened.index.situation;
  try {
    const options = { ...sheet.options, pixelRatio: Math.min(sheet.options.pixelRatio ?? 1, FINEST_PREVIEW) };
    const answer = await client.previewSheet(
      { version, picture: sheet.picture, options, scenes: editedScenes(state), format },
      abort.signal,
    );
    if (abort.signal.aborted) return;
    show(
      context,
      answer.ok
        ? { isAsked: false, shown: answer.value, refusal: null }
        : { isAsked: false, refusal: answer.error },
    );
  } catch (error) {
    if (abort.signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    show(context, { isAsked: false, refusal: { option: 'preview', reason } });
  }
};

/** Gives up the sheet that is on its way: nobody looks any more. */
export const endPreview: Action = (context) => {
  asked?.abort();
  show(context, { isAsked: false });
};

function show({ store }: ActionContext, changes: Partial<PreviewState>): void {
  store.setState(({ exporting }) => ({
    exporting: { ...exporting, preview: { ...exporting.preview, ...changes } },
  }));
}
