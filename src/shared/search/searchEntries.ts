import { fold } from './fold';
import { FITS, matchScore } from './match';

/** Something that can be found, with the names it goes by. */
export interface SearchEntry<T> {
  readonly value: T;
  /** Folded; the first is the one it is listed under. */
  readonly names: readonly string[];
  /** 0 to 1: what comes first among equals. */
  readonly weight: number;
}

export interface Found<T> {
  readonly value: T;
  readonly score: number;
}

/** Makes something findable by its names, in any script; what it has no name for is left out. */
export function buildSearchEntry<T>(
  value: T,
  names: readonly (string | undefined)[],
  weight = 0,
): SearchEntry<T> {
  const folded = names.filter((name) => name !== undefined).map(fold);
  return { value, names: [...new Set(folded)].filter((name) => name !== ''), weight };
}

/**
 * The entries that fit what was typed, best first and at most `limit`. Prefixes come before starts of words, these before parts
 * of words, slips of the finger and letters in order; among equals the weight decides, then the order given. Where something fits
 * well, letters in order are left out: they would only be noise behind it.
 */
export function searchEntries<T>(
  typed: string,
  entries: readonly SearchEntry<T>[],
  limit: number,
): readonly Found<T>[] {
  const query = fold(typed);
  if (query === '') return [];
  const found: Found<T>[] = [];
  for (const { value, names, weight } of entries) {
    let score = 0;
    names.forEach((name, index) => {
      // another name of a thing counts a little less than the one it is listed under
      score = Math.max(score, matchScore(query, name) - (index === 0 ? 0 : OTHER_NAME));
    });
    if (score > 0) found.push({ value, score: score + weight * WEIGHT });
  }
  found.sort((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => best < FITS.near || score >= FITS.near - OTHER_NAME).slice(0, limit);
}

const WEIGHT = 6;
const OTHER_NAME = 1.5;
