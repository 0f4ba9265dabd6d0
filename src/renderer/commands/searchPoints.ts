import { type FoundRows, MAX_WORDS_LENGTH } from '../../shared/api';
import { fold } from '../../shared/search/fold';
import type { PointSearch, State } from '../store/state';
import type { Action } from './action';

/** Searches kept, so that a word that is typed again is not asked for again. */
const KEPT = 12;

/** Searches the names of all large layers for words; the answer is found by {@link pointSearchOf}. What is known is not asked for again. */
export function searchPoints(typed: string): Action {
  return async ({ store, client }) => {
    const { opened, pointSearches } = store.getState();
    const words = wordsFor(typed);
    if (opened.is !== 'open' || words === '' || pointSearches.has(words)) return;
    const { version, layers } = opened.index.situation;
    const large = layers.filter(({ points }) => points).map(({ id }) => id);
    if (large.length === 0) return;
    const keep = (search: PointSearch | null) => {
      const now = store.getState();
      // another situation may have been opened in the meantime
      if (now.opened !== opened) return;
      const next = new Map(now.pointSearches);
      next.delete(words);
      if (search) next.set(words, search);
      for (const [oldest] of next) if (next.size > KEPT) next.delete(oldest);
      store.setState({ pointSearches: next });
    };
    keep({ is: 'asked' });
    try {
      const found = await Promise.all(large.map((layer) => client.search({ version, layer }, words)));
      keep({ is: 'found', layers: new Map(large.map((layer, at) => [layer, found[at] ?? NOTHING])) });
    } catch (error) {
      keep(null);
      throw error;
    }
  };
}

/** What is known of a search; nothing while nobody has asked. */
export function pointSearchOf({ pointSearches }: State, typed: string): PointSearch | null {
  return pointSearches.get(wordsFor(typed)) ?? null;
}

/** Whether names are being read for the first time, which takes seconds where later searches take none. */
export function areNamesBeingRead({ pointSearches }: State): boolean {
  const searches = [...pointSearches.values()];
  return searches.length > 0 && searches.every(({ is }) => is === 'asked');
}

const NOTHING: FoundRows = { rows: [], total: 0 };

function wordsFor(typed: string): string {
  return fold(typed).slice(0, MAX_WORDS_LENGTH);
}
