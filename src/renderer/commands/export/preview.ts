import { faultOfSize } from '../../../shared/export/faultOfSize';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { PreviewState } from '../../store/exporting';
import type { State } from '../../store/state';
import type { Action, ActionContext } from '../action';
import { editedScenes, filmWished, optionsWished, picturesWished, sizeWished } from './pictured';

// finer than a screen shows it would only be slower to look at
const FINEST_PREVIEW = 2;

let asked: AbortController | null = null;

/**
 * Asks for the sheet that is wished for, the first of several, the last of a time that is played; an earlier question is given up. The
 * last sheet stays until the next is there.
 */
export const askPreview: Action = async (context) => {
  const { store, clock, client } = context;
  const state = store.getState();
  asked?.abort();
  const played = filmWished(state)?.play;
  const [first] = picturesWished(state, clock.nowMs);
  if (state.opened.is !== 'open' || !first) return;
  const picture = played ? { ...first, nowMs: played.toMs } : first;
  const { format } = state.exporting.wishes;
  const fault = faultOfSize(sizeWished(state.exporting.wishes));
  if (fault) return show(context, { isAsked: false, refusal: fault });
  const abort = new AbortController();
  asked = abort;
  show(context, { isAsked: true });
  const { version } = state.opened.index.situation;
  try {
    const wished = previewOptions(state);
    // what a scene says is true of its moment, and not of all that is played
    const options = played ? { ...wished, caption: wished.caption ?? '' } : wished;
    const answer = await client.previewSheet(
      { version, picture, options, scenes: editedScenes(state), format },
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

function previewOptions({ exporting, theme }: State): Partial<SheetOptions> {
  const options = optionsWished(exporting.wishes, theme);
  return { ...options, pixelRatio: Math.min(options.pixelRatio ?? 1, FINEST_PREVIEW) };
}

function show({ store }: ActionContext, changes: Partial<PreviewState>): void {
  store.setState(({ exporting }) => ({
    exporting: { ...exporting, preview: { ...exporting.preview, ...changes } },
  }));
}
