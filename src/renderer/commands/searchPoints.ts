import { type FoundRows, MAX_WORDS_LENGTH } from '../../shared/api';
import { fold } from '../../shared/search/fold';
import type { PointRef } from '../store/situationIndex';
import type { PointSearch, State } from '../store/state';
import type { Store } from '../store/store';
import type { Action } from './action';
import { readPoints } from './pointFeatures';

/** Searches kept, so that a word that is typed again is not asked for again. */
const KEPT = 12;

/**
 * Searches the names of all large layers for words; the answer, or why there is none, is found by {@link pointSearchOf}. What is
 * known is not asked for again.
 */
export function searchPoints(typed: string): Action {
  return async ({ store, client }) => {
    const { opened, pointSearches } = store.getState();
    const words = wordsFor(typed);
    if (opened.is !== 'open' || words === '' || isKnown(pointSearches.get(words))) return;
    const { version, layers } = opened.index.situation;
    const large = layers.filter(({ points }) => points).map(({ id }) => id);
    if (large.length === 0) return;
    const keep = keeperOf(store, words);
    keep({ is: 'asked' });
    try {
      const found = await Promise.all(large.map((layer) => client.search({ version, layer }, words)));
      keep({ is: 'found', layers: new Map(large.map((layer, at) => [layer, found[at] ?? NOTHING])) });
    } catch (error) {
      keep(refusalOf(error));
    }
  };
}

/** Reads the features of points that were found for words. Where that is refused, so is the search. */
export function readFound(typed: string, points: readonly PointRef[]): Action {
  return async (context) => {
    const keep = keeperOf(context.store, wordsFor(typed));
    const layers = [...new Set(points.map(({ layer }) => layer))];
    const rowsOf = (layer: string) => points.filter((point) => point.layer === layer).map(({ row }) => row);
    try {
      await Promise.all(layers.map((layer) => readPoints(layer, rowsOf(layer))(context)));
    } catch (error) {
      keep(refusalOf(error));
    }
  };
}

// what comes for a situation that is no longer open is dropped
function keeperOf(store: Store, words: string): (search: PointSearch) => void {
  const { opened } = store.getState();
  return (search) => {
    const now = store.getState();
    if (now.opened !== opened) return;
    const next = new Map(now.pointSearches);
    next.delete(words);
    next.set(words, search);
    for (const [oldest] of next) if (next.size > KEPT) next.delete(oldest);
    store.setState({ pointSearches: next });
  };
}

function refusalOf(error: unknown): PointSearch {
  return { is: 'refused', reason: error instanceof Error ? error.message : String(error) };
}

/** What is known of a search; nothing while nobody has asked. */
export function pointSearchOf({ pointSearches }: State, typed: string): PointSearch | null {
  return pointSearches.get(wordsFor(typed)) ?? null;
}

/** Whether names are being read for the first time, which takes seconds where later searches take none. */
export function areNamesBeingRead({ pointSearches }: State): boolean {
  const searches = [...pointSearches.values()].filter(({ is }) => is !== 'refused');
  return searches.length > 0 && searches.every(({ is }) => is === 'asked');
}

// what was refused may be answered the next time
function isKnown(search: PointSearch | undefined): boolean {
  return search !== undefined && search.is !== 'refused';
}

const NOTHING: FoundRows = { rows: [], total: 0 };

function wordsFor(typed: string): string {
  return fold(typed).slice(0, MAX_WORDS_LENGTH);
}
