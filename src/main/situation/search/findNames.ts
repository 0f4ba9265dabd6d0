import { setImmediate } from 'node:timers/promises';
import { fold, wordsOf } from '../../../shared/search/fold';
import { BETWEEN_NAMES, type NameList } from './nameList';

/** Rows whose names hold all words: those that begin with them first, then where a word begins so, then the rest; else by row. */
export interface FoundNames {
  /** At most as many as were asked for. */
  readonly rows: readonly number[];
  /** How many there are. */
  readonly total: number;
}

/** After so long the thread answers others before it goes on. */
const TURN_MS = 3;
/** Lines between two looks at the clock. */
const BLOCK = 1024;

/** Finds the names that hold every word of a text, however written. Nothing holds a text without letters or digits. */
export async function findNames(
  { bytes, starts }: NameList,
  typed: string,
  most: number,
): Promise<FoundNames> {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = wordsOf(fold(typed));
  const [rarest, ...others] = rarestFirst(
    words.map((word) => Buffer.from(word)),
    names,
  );
  if (!rarest) return { rows: [], total: 0 };
  const phrase = Buffer.from(words.join(' '));
  const tiers: [number[], number[], number[]] = [[], [], []];
  let total = 0;
  const count = starts.length - 1;
  const at = (row: number) => starts[row] ?? 0;

  const findIn = (first: number, end: number) => {
    const block = names.subarray(at(first), at(end));
    let row = first;
    for (let hit = block.indexOf(rarest); hit !== -1; ) {
      const place = at(first) + hit;
      while (at(row + 1) <= place) row += 1;
      const line = names.subarray(at(row), at(row + 1));
      if (others.every((other) => line.includes(other))) {
        total += 1;
        const tier = tiers[tierOf(line, place - at(row), phrase)] ?? [];
        if (tier.length < most) tier.push(row);
      }
      hit = block.indexOf(rarest, at(row + 1) - at(first));
    }
  };

  let turnMs = performance.now();
  for (let first = 0; first < count; first += BLOCK) {
    findIn(first, Math.min(first + BLOCK, count));
    if (performance.now() - turnMs < TURN_MS) continue;
    await setImmediate();
    turnMs = performance.now();
  }
  return { rows: tiers.flat().slice(0, most), total };
}

function tierOf(line: Buffer, hit: number, phrase: Buffer): 0 | 1 | 2 {
  if (line.subarray(0, phrase.length).equals(phrase)) return 0;
  return hit === 0 || WORD_BOUNDS.includes(line[hit - 1] ?? 0) ? 1 : 2;
}

const WORD_BOUNDS = [0x20, BETWEEN_NAMES.charCodeAt(0)];

/** The rarest of some words leaves the fewest lines to be looked at for the others; a part of the names tells which that is. */
function rarestFirst(words: readonly Buffer[], names: Buffer): readonly Buffer[] {
  if (words.length < 2) return words;
  const sample = names.subarray(0, SAMPLE_BYTES);
  return words
    .map((word) => ({ word, hits: countIn(sample, word) }))
    .sort((a, b) => a.hits - b.hits || b.word.length - a.word.length)
    .map(({ word }) => word);
}

const SAMPLE_BYTES = 32 * 1024;

function countIn(sample: Buffer, word: Buffer): number {
  let hits = 0;
  for (let at = sample.indexOf(word); at !== -1; at = sample.indexOf(word, at + word.length)) hits += 1;
  return hits;
}
