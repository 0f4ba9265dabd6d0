import type { CompiledFeature } from '../../shared/situation/compiled';
import type { TimeShown } from '../../shared/situation/presence';

/**
 * Counts the features known by `asOfMs` (null: all) that are there in a part of time, certainly or possibly, in the time of two
 * look-ups however many there are.
 */
export function buildPresenceCount(
  features: readonly CompiledFeature[],
  asOfMs: number | null,
): (time: Pick<TimeShown, 'fromMs' | 'toMs'>) => number {
  const known = features.filter(({ knownMs }) => asOfMs === null || knownMs <= asOfMs);
  const spans = known.flatMap(({ time }) => (time ? [time.span] : []));
  const always = known.length - spans.length;
  const starts = Float64Array.from(spans, ({ start }) => start[0]).sort();
  const ends = Float64Array.from(spans, ({ end }) => end[1]).sort();
  return ({ fromMs, toMs }) => always + countBelow(starts, toMs, true) - countBelow(ends, fromMs, false);
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
