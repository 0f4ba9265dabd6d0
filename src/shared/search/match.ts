import { wordsOf } from './fold';

/** How well words fit a text, best first; between two steps there is room for what else speaks for an entry. */
export const FITS = {
  exact: 100,
  prefix: 85,
  wordStart: 70,
  mention: 64,
  substring: 50,
  near: 38,
  subsequence: 20,
} as const;

/**
 * How well a folded query fits a folded text: 0 not at all, otherwise one of {@link FITS} and a little more the larger the part
 * of the text it makes up. Every word of the query must fit somewhere; the worst of them counts.
 */
export function matchScore(query: string, text: string): number {
  if (query === '' || text === '') return 0;
  if (text === query) return FITS.exact;
  const share = Math.min(1, query.length / text.length) * 8;
  if (text.startsWith(query)) return FITS.prefix + share;
  const words = wordsOf(query);
  if (words.length === 1) return scoreOf(query, text, share);
  const worst = Math.min(...words.map((word) => scoreOf(word, text, share)));
  // the words as typed, in order, are better than the same words apart
  return worst === 0 ? 0 : worst + (text.includes(query) ? 4 : 0);
}

function scoreOf(word: string, text: string, share: number): number {
  const fit = fitOf(word, text);
  return fit === 0 ? 0 : fit + share;
}

function fitOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0 || (at > 0 && ` ${text}`.includes(` ${word}`))) return FITS.wordStart;
  // one letter in the middle of a word says nothing
  if (at > 0) return word.length > 1 ? FITS.substring : 0;
  // a short word guesses nothing, and most texts are left here
  if (word.length < 3) return 0;
  const words = wordsOf(text);
  if (runsOverSpaces(word, words)) return FITS.wordStart;
  if (word.length >= 5 && words.some((other) => isNear(word, other))) return FITS.near;
  return isSubsequence(word, words) ? FITS.subsequence : 0;
}

/** `s400` in `parts of s 400`, `portsudan` in `port sudan`: the words of the text run together, from the start of one of them. */
function runsOverSpaces(word: string, words: readonly string[]): boolean {
  return words.some(
    (first, index) =>
      index < words.length - 1 && word.startsWith(first) && words.slice(index).join('').startsWith(word),
  );
}

/** Whether every word of a folded query begins a word of a folded text: then the text speaks of it. */
export function isMentioned(query: string, text: string): boolean {
  if (query.length < 3 || text === '') return false;
  const padded = ` ${text}`;
  if (padded.includes(` ${query}`)) return true;
  const words = wordsOf(text);
  // a single letter begins some word of any text
  return wordsOf(query).every(
    (word) =>
      (word.length > 1 && padded.includes(` ${word}`)) || (word.length > 2 && runsOverSpaces(word, words)),
  );
}

/** One slip of the finger: a letter too many, too few, wrong or swapped; two in words of eight letters and more. */
function isNear(word: string, other: string): boolean {
  const allowed = word.length >= 8 ? 2 : 1;
  if (word[0] !== other[0]) return false;
  return distance(word, other.slice(0, word.length + allowed), allowed) <= allowed;
}

/**
 * Edits between two words by the optimal string alignment distance (Damerau 1964), where letters of `b` left over at its end
 * cost nothing: a word that is still being typed is compared with the beginning of the other.
 */
function distance(a: string, b: string, limit: number): number {
  if (a.length - b.length > limit) return limit + 1;
  let twoBack: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(before, j) + 1, at(row, j - 1) + 1, at(before, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(twoBack, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    twoBack = before;
    before = row;
  }
  return Math.min(...before);
}

function at(costs: readonly number[], index: number): number {
  return costs[index] ?? Number.POSITIVE_INFINITY;
}

/** Letters in order within one word and from its first on (`khmm` finds Khmeimim), or the first letters of words (`tnb`). */
function isSubsequence(letters: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word.charAt(0)).join('');
  return (
    initials.includes(letters) || words.some((word) => word[0] === letters[0] && holdsInOrder(word, letters))
  );
}

function holdsInOrder(word: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = word.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
