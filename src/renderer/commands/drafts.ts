import type { Draft } from '../../shared/api';
import { countUnsaved } from '../../shared/scenes/history';
import type { State } from '../store/state';
import type { Action } from './action';
import { edit } from './edits';

/** Asks for edits of an earlier run and offers them back, unless they say what the file says. */
export const offerDraft: Action = async ({ store, client }) => {
  const { edits, opened } = store.getState();
  if (!edits || opened.is !== 'open') return;
  const { id, manifestVersion = '' } = opened.index.situation;
  // without what was kept the viewer is as good as ever
  const answer = await client.draft(id, manifestVersion).catch(() => null);
  const draft = answer?.draft ?? null;
  const now = store.getState();
  if (!draft || now.opened.is !== 'open' || now.opened.index.situation.id !== id) return;
  if (JSON.stringify(draft.written) === JSON.stringify(edits.saved)) return;
  store.setState({ draft });
};

/** Takes up the edits that are offered, as one step that can be taken back. */
export const restoreDraft: Action = async (context) => {
  const { draft } = context.store.getState();
  if (!draft) return;
  context.store.setState({ draft: null });
  await edit(() => draft.written, { did: 'restoring of edits' })(context);
};

/** Forgets the edits that are offered. */
export const discardDraft: Action = async ({ store, client }) => {
  const { draft } = store.getState();
  if (!draft) return;
  store.setState({ draft: null });
  await client.keepDraft(draft.situation, null);
};

/** What there is to keep of a situation: its unsaved edits, or null where all is saved. */
export interface Keepable {
  readonly situation: string;
  readonly draft: Draft | null;
}

/** What there is to keep now; nothing where nothing was edited since it was opened. */
export function keepableOf({ opened, edits, draft }: State): Keepable | null {
  if (opened.is !== 'open' || !edits || draft) return null;
  if (edits.past.length + edits.future.length === 0) return null;
  const { id: situation, manifestVersion = '' } = opened.index.situation;
  const count = countUnsaved(edits);
  const kept = { situation, manifestVersion, keptMs: Date.now(), count, written: edits.present };
  return { situation, draft: count === 0 ? null : kept };
}

/** Keeps edits for another run of the viewer, or forgets them. */
export function keep({ situation, draft }: Keepable): Action {
  return async ({ client }) => {
    await client.keepDraft(situation, draft);
  };
}
