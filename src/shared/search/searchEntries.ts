import { fold } from './fold';
import { FITS, isMentioned, matchScore } from './match';
import { romanise } from './romanise';

/** Something that can be found, with the names it goes by. */
export interface SearchEntry<T> {
  readonly value: T;
  /** Folded; the first is the one it is listed under. */
  readonly names: readonly string[];
  /** Folded: what is said of it. */
  readonly text: string;
  /** 0 to 1: what comes first among equals. */
  readonly weight: number;
}

export interface Found<T> {
  readonly value: T;
  /** How well it fits: one of {@link FITS} or up to the next of them. */
  readonly fit: number;
}

interface Findable {
  /** The names it goes by; the first is the one it is listed under, and those it does not have are passed over. */
  readonly names: readonly (string | undefined)[];
  /** What is said of it: where it is, what it is. It is found by words of it, after all that is called so. */
  readonly text?: readonly (string | undefined)[];
  readonly weight?: number;
}

/** Makes something findable by its names, in any script and with Cyrillic ones in Latin letters too, and by what is said of it. */
export function buildSearchEntry<T>(value: T, { names, text = [], weight = 0 }: Findable): SearchEntry<T> {
  const known = names.filter((name) => name !== undefined);
  const romanised = known.map(romanise).filter((name) => name !== null);
  const folded = [...known, ...romanised].map(fold);
  return {
    value,
    names: [...new Set(folded)].filter((name) => name !== ''),
    text: fold(text.filter((part) => part !== undefined).join(' ')),
    weight,
  };
}

/**
 * The entries that fit what was typed, best first and at most `limit`. Prefixes come before starts of words, these before
 * mentions, parts of words, slips of the finger and letters in order; among equals the weight decides, then the order given.
 */
export function searchEntries<T>(
  typed: string,
  entries: readonly SearchEntry<T>[],
  limit: number,
): readonly Found<T>[] {
  const query = fold(typed);
  if (query === '') return [];
  const found: (Found<T> & { readonly score: number })[] = [];
  for (const { value, names, text, weight } of entries) {
    let [fit, score] = [0, 0];
    names.forEach((name, index) => {
      const own = matchScore(query, name);
      fit = Math.max(fit, own);
      // another name of a thing counts a little less than the one it is listed under
      if (own > 0) score = Math.max(score, own - (index === 0 ? 0 : OTHER_NAME));
    });
    if (fit < FITS.mention && isMentioned(query, text)) fit = score = FITS.mention;
    if (fit > 0) found.push({ value, fit, score: score + weight * WEIGHT });
  }
  found.sort((a, b) => b.score - a.score);
  return withoutNoise(found, bestFit(found)).slice(0, limit);
}

/** How well the best of them fits. */
export function bestFit(found: readonly Found<unknown>[]): number {
  return Math.max(0, ...found.map(({ fit }) => fit));
}

/** What is worth showing beside something that fits as well as `best`: guesses are only noise behind what fits as it was typed. */
export function withoutNoise<T extends Found<unknown>>(found: readonly T[], best: number): readonly T[] {
  const least = best >= FITS.substring ? FITS.substring : best >= FITS.near ? FITS.near : 0;
  return found.filter(({ fit }) => fit >= least);
}

const WEIGHT = 6;
const OTHER_NAME = 4;
