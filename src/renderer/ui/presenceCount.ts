import type { CompiledFeature } from '../../shared/situation/compiled';

/** Counts the features that are there at a moment, certainly or possibly, in the time of two look-ups however many there are. */
export function buildPresenceCount(features: readonly CompiledFeature[]): (tMs: number) => number {
  const spans = features.flatMap(({ time }) => (time ? [time.span] : []));
  const always = features.length - spans.length;
  const starts = Float64Array.from(spans, ({ start }) => start[0]).sort();
  const ends = Float64Array.from(spans, ({ end }) => end[1]).sort();
  return (tMs) => always + countBelow(starts, tMs, true) - countBelow(ends, tMs, false);
}

// how many of the ascending values lie before `limit`, or at it
function countBelow(values: Float64Array, limit: number, orAt: boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle] ?? 0;
    if (value < limit || (orAt && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
