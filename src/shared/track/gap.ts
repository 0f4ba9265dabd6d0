import type { Track } from '../situation/compiled';

/** A stretch between two fixes about which a track has no record. */
export interface Gap {
  /** The last fix before it. */
  readonly fromMs: number;
  /** The next fix. */
  readonly toMs: number;
}

/** The gap in which a moment lies; null on a fix, and wherever the track has a record. */
export function gapAt(track: Track, tMs: number): Gap | null {
  const leg = legAt(track.timesMs, tMs);
  const [fromMs, toMs] = [track.timesMs[leg], track.timesMs[leg + 1]];
  if (fromMs === undefined || toMs === undefined || fromMs === tMs || !isGap(track, leg)) return null;
  return { fromMs, toMs };
}

/** The gaps of a track that reach into a part of time, ascending. */
export function gapsWithin({ gaps = [], timesMs }: Track, startMs: number, endMs: number): Gap[] {
  return gaps.flatMap((leg): Gap[] => {
    const [fromMs, toMs] = [timesMs[leg], timesMs[leg + 1]];
    const reaches = fromMs !== undefined && toMs !== undefined && fromMs < endMs && toMs > startMs;
    return reaches ? [{ fromMs, toMs }] : [];
  });
}

/** Whether nothing is recorded between a fix and the next. */
export function isGap({ gaps = [] }: Track, leg: number): boolean {
  return gaps[lastUpTo(gaps, leg)] === leg;
}

/** The index of the last fix that is not after a moment; -1 before the first. `timesMs` ascend. */
export function legAt(timesMs: readonly number[], tMs: number): number {
  return lastUpTo(timesMs, tMs);
}

function lastUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
