import type { FoundRows } from '../../shared/api';
import { decodePointTable, type PointTable } from '../../shared/points/pointTable';
import { fold, wordsOf } from '../../shared/search/fold';
import type { CompiledFeature } from '../../shared/situation/compiled';
import { type CarriedPoints, ROWS_A_BLOCK } from '../../shared/standalonePage';
import { unpackBytes, unpackJson } from './unpack';

/** A large layer that the page carries. */
export interface CarriedLayer {
  table(): Promise<PointTable>;
  /** Compiled features by their rows, in the order asked for. Rejects for a row that there is not. */
  features(rows: readonly number[]): Promise<readonly CompiledFeature[]>;
  /** The points whose names hold all words: those that begin with them first, then where a word begins so, then the rest. */
  search(typed: string, most: number): Promise<FoundRows>;
}

/** Blocks kept: as many as a list shows while it is scrolled to and fro. */
const KEPT = 12;

/** Builds the layer over what the page carries of it. Names are read at the first search. */
export function buildCarriedLayer({ table: packedTable, blocks }: CarriedPoints): CarriedLayer {
  const kept = new Map<number, Promise<readonly CompiledFeature[]>>();
  let names: Promise<readonly (readonly [row: number, names: string])[]> | undefined;

  const read = (index: number) => unpackJson<readonly CompiledFeature[]>(blocks[index] ?? '');
  const block = (index: number) => {
    const found = kept.get(index) ?? read(index);
    // the most recently used stand at the end
    kept.delete(index);
    kept.set(index, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  const table = async () => {
    const decoded = decodePointTable(await unpackBytes(packedTable));
    if (!decoded.ok) throw new Error(`the page has no table of points: ${decoded.error}`);
    return decoded.value;
  };
  const feature = async (row: number) => {
    const found = (await block(Math.floor(row / ROWS_A_BLOCK)))[row % ROWS_A_BLOCK];
    if (!found) throw new Error(`the page has no row ${row}`);
    return found;
  };
  const readNames = async () => {
    const rows = new Set((await table()).row);
    const named: (readonly [number, string])[] = [];
    for (const [index] of blocks.entries())
      for (const [at, found] of (await read(index)).entries()) {
        const row = index * ROWS_A_BLOCK + at;
        if (rows.has(row)) named.push([row, namesOf(found)]);
      }
    return named;
  };

  return {
    table,
    features: (rows) => Promise.all(rows.map(feature)),
    search: async (typed, most) => {
      names ??= readNames();
      return findRows(await names, wordsOf(fold(typed)), most);
    },
  };
}

// between names nothing that is typed can match
const BETWEEN_NAMES = '\n';

function namesOf({ name, label, names }: CompiledFeature): string {
  return [...new Set([name, label, ...Object.values(names)].map(fold))].join(BETWEEN_NAMES);
}

function findRows(
  names: readonly (readonly [row: number, names: string])[],
  words: readonly string[],
  most: number,
): FoundRows {
  if (words.length === 0) return { rows: [], total: 0 };
  const phrase = words.join(' ');
  const tiers: [number[], number[], number[]] = [[], [], []];
  for (const [row, text] of names)
    if (words.every((word) => text.includes(word))) tiers[tierOf(text, words, phrase)].push(row);
  const rows = tiers.flat();
  return { rows: rows.slice(0, most), total: rows.length };
}

function tierOf(text: string, [first = '']: readonly string[], phrase: string): 0 | 1 | 2 {
  if (text.startsWith(phrase)) return 0;
  const before = text[text.indexOf(first) - 1];
  return before === undefined || before === ' ' || before === BETWEEN_NAMES ? 1 : 2;
}
