import type { SpanColumns } from './spanColumns';

/**
 * Answers how many of many spans are there in a part of time, in the time of a few look-ups however many there are. Every
 * array is sorted; a span that begins by `b` and ends no earlier than `a` is there in `[a, b)`, so that a count is a difference
 * of two positions.
 */
export interface PresenceIndex {
  readonly count: number;
  /** Earliest starts and latest ends: where it may be there. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Latest starts and earliest ends of those that have a certain moment. */
  readonly firmStarts: Float64Array;
  readonly firmEnds: Float64Array;
  /** Of the rest, from the earliest end to the latest start: such a one was there for certain only in a part of time that holds both. */
  readonly chains: readonly Chain[];
}

/** Stretches of which none holds another: sorted by one end they are sorted by the other. */
interface Chain {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** How many are there in a part of time: at most, and of these for certain. */
export interface PresenceTally {
  readonly possible: number;
  readonly certain: number;
}

// spans written to days, months and years make three; what lies deeper is never counted as certain, which is no lie
const MOST_CHAINS = 16;

/** Sorts spans so that they can be counted. Takes some hundred milliseconds for half a million. */
export function buildPresenceIndex(
  { startFromMs, startToMs, endFromMs, endToMs }: SpanColumns,
  rows: ArrayLike<number> = { length: startFromMs.length },
): PresenceIndex {
  const count = rows.length;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const firmStarts = new Float64Array(count);
  const firmEnds = new Float64Array(count);
  const loose: number[] = [];
  let firm = 0;
  let isExact = true;
  for (let at = 0; at < count; at++) {
    const row = rows[at] ?? at;
    starts[at] = startFromMs[row] ?? 0;
    ends[at] = endToMs[row] ?? 0;
    const [from, to] = [startToMs[row] ?? 0, endFromMs[row] ?? 0];
    isExact &&= from === starts[at] && to === ends[at];
    if (from > to) loose.push(row);
    else {
      firmStarts[firm] = from;
      firmEnds[firm++] = to;
    }
  }
  starts.sort();
  ends.sort();
  // moments known to the millisecond are certain where they are possible: half the memory
  if (isExact) return { count, starts, ends, firmStarts: starts, firmEnds: ends, chains: [] };
  return {
    count,
    starts,
    ends,
    firmStarts: firmStarts.slice(0, firm).sort(),
    firmEnds: firmEnds.slice(0, firm).sort(),
    chains: chainsOf(loose, endFromMs, startToMs),
  };
}

/**
 * Counts what is there in `[fromMs, toMs)`. It is there for certain where every start and end that it may have puts it there: a
 * day whose hour is not known is certain in its day and merely possible in each of its hours.
 */
export function tallyPresence(index: PresenceIndex, fromMs: number, toMs: number): PresenceTally {
  const { starts, ends, firmStarts, firmEnds, chains } = index;
  let certain = countBefore(firmStarts, toMs) - countBefore(firmEnds, fromMs);
  for (const { from, to } of chains)
    certain += Math.max(countBefore(to, toMs) - countBefore(from, fromMs), 0);
  return { possible: countBefore(starts, toMs) - countBefore(ends, fromMs), certain };
}

// how many of the ascending values lie before a moment
function countBefore(ascending: Float64Array, tMs: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < tMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function chainsOf(loose: number[], from: Float64Array, to: Float64Array): Chain[] {
  loose.sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || (to[a] ?? 0) - (to[b] ?? 0));
  const chains: number[][] = [];
  const reached: number[] = [];
  for (const row of loose) {
    const end = to[row] ?? 0;
    let at = reached.findIndex((last) => last <= end);
    if (at === -1) {
      if (chains.length === MOST_CHAINS) continue;
      at = chains.push([]) - 1;
    }
    chains[at]?.push(row);
    reached[at] = end;
  }
  return chains.map((rows) => ({
    from: Float64Array.from(rows, (row) => from[row] ?? 0),
    to: Float64Array.from(rows, (row) => to[row] ?? 0),
  }));
}
