import type { Draft, SituationCopy } from '../../shared/api';
import { countUnsaved } from '../../shared/scenes/history';
import type { State } from '../store/state';
import type { Action } from './action';
import { copyOf } from './copyOf';
import { edit } from './edits';

/** Asks for edits of an earlier run and offers them back, unless they say what the file says. */
export const offerDraft: Action = async ({ store, client }) => {
  const { edits, opened } = store.getState();
  if (!edits || opened.is !== 'open') return;
  const { manifestVersion = '' } = opened.index.situation;
  const of = copyOf(opened.index.situation);
  // without what was kept the viewer is as good as ever
  const answer = await client.draft(of, manifestVersion).catch(() => null);
  const draft = answer?.draft ?? null;
  const now = store.getState();
  if (!draft || now.opened.is !== 'open' || !isSame(copyOf(now.opened.index.situation), of)) return;
  if (JSON.stringify(draft.written) === JSON.stringify(edits.saved)) return;
  store.setState({ draft });
};

/** Takes up the edits that are offered, as one step that can be taken back. */
export const restoreDraft: Action = async (context) => {
  const { draft } = context.store.getState();
  if (!draft) return;
  context.store.setState({ draft: null });
  await edit(() => draft.written, { did: 'restoring of edits' })(context);
  const keepable = keepableOf(context.store.getState());
  if (!keepable?.draft || isSame(draft, keepable.of)) return;
  // of a situation that was moved: first kept where it lies now, then done with where it lay
  await keep(keepable)(context);
  await context.client.keepDraft(draft, null);
};

/** Forgets the edits that are offered. */
export const discardDraft: Action = async ({ store, client }) => {
  const { draft } = store.getState();
  if (!draft) return;
  store.setState({ draft: null });
  await client.keepDraft(draft, null);
};

/** What there is to keep of a situation: its unsaved edits, or null where all is saved. */
export interface Keepable {
  readonly of: SituationCopy;
  readonly draft: Draft | null;
}

/** What there is to keep now; nothing where nothing was edited since it was opened. */
export function keepableOf({ opened, edits, draft }: State): Keepable | null {
  if (opened.is !== 'open' || !edits || draft) return null;
  if (edits.past.length + edits.future.length === 0) return null;
  const { manifestVersion = '' } = opened.index.situation;
  const of = copyOf(opened.index.situation);
  const count = countUnsaved(edits);
  const kept = { ...of, manifestVersion, keptMs: Date.now(), count, written: edits.present };
  return { of, draft: count === 0 ? null : kept };
}

/** Keeps edits for another run of the viewer, or forgets them. */
export function keep({ of, draft }: Keepable): Action {
  return async ({ client }) => {
    await client.keepDraft(of, draft);
  };
}

/** Whether edits are of the same situation in the same place. */
export function isSame(a: SituationCopy, b: SituationCopy): boolean {
  return a.situation === b.situation && a.place === b.place;
}
