import type { TimeShown } from '../situation/presence';
import { boundsWeight, mayBeThere } from '../time/span';
import type { PointTable } from './pointTable';

/** Weights come in so many steps; 0 is not there at all, the last is certainly there. */
export const LEVELS = 4;

/** A table with what finds the part of it that may be there: the latest end in each block of rows. */
export interface TimedPoints {
  readonly table: PointTable;
  readonly blockEndMs: Float64Array;
}

/** Rows that are there, with the level of each; only the first `count` of both mean something. */
export interface PresentPoints {
  count: number;
  readonly rows: Uint32Array;
  /** 1 to {@link LEVELS}. */
  readonly levels: Uint8Array;
}

const BLOCK = 512;

/** Prepares a table to be asked in every frame. */
export function buildTimedPoints(table: PointTable): TimedPoints {
  const blockEndMs = new Float64Array(Math.ceil(table.count / BLOCK)).fill(-Infinity);
  for (let row = 0; row < table.count; row++) {
    const block = Math.floor(row / BLOCK);
    blockEndMs[block] = Math.max(blockEndMs[block] ?? 0, table.endToMs[row] ?? 0);
  }
  return { table, blockEndMs };
}

/** Room for all rows of a table, to be filled again and again. */
export function buildPresentPoints({ count }: PointTable): PresentPoints {
  return { count: 0, rows: new Uint32Array(count), levels: new Uint8Array(count) };
}

/**
 * Fills `into` with what may be there in the part of time shown, in ascending order of row, by the rule of `boundsWeight`. Looks at
 * no row that begins later and at no block of rows that has ended before, so that a moment of a long table costs little.
 */
export function findPresentPoints(
  { table, blockEndMs }: TimedPoints,
  { fromMs, toMs, asOfMs }: TimeShown,
  into: PresentPoints,
): void {
  const { startFromMs, startToMs, endFromMs, endToMs, knownMs } = table;
  const { rows, levels } = into;
  const begun = rowsBegunBy(startFromMs, toMs);
  let count = 0;
  for (let block = 0; block * BLOCK < begun; block++) {
    if ((blockEndMs[block] as number) < fromMs) continue;
    const last = Math.min((block + 1) * BLOCK, begun);
    for (let row = block * BLOCK; row < last; row++) {
      const [startFrom, endTo] = [startFromMs[row] as number, endToMs[row] as number];
      if (!mayBeThere(startFrom, endTo, fromMs, toMs) || (knownMs[row] as number) > asOfMs) continue;
      const startTo = startToMs[row] as number;
      const endFrom = endFromMs[row] as number;
      const isCertain = startTo <= toMs && endFrom >= fromMs;
      rows[count] = row;
      levels[count] = isCertain
        ? LEVELS
        : Math.ceil(LEVELS * boundsWeight(startFrom, startTo, endFrom, endTo, fromMs, toMs));
      count++;
    }
  }
  into.count = count;
}

/** How many rows have an earliest beginning at `tMs` or before. */
function rowsBegunBy(startFromMs: Float64Array, tMs: number): number {
  let [low, high] = [0, startFromMs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((startFromMs[middle] as number) <= tMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
