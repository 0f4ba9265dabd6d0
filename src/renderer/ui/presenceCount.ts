import { knownEnds } from '../../shared/points/knownEnds';
import type { PointTable } from '../../shared/points/pointTable';
import type { CompiledFeature } from '../../shared/situation/compiled';
import type { TimeShown } from '../../shared/situation/presence';

/** Counts of a layer, as {@link buildPresenceCount} makes them: of its features, and of its points once they are there. */
export function buildLayerCount(
  features: readonly CompiledFeature[],
  points: PointTable | undefined,
  asOfMs: number | null,
): PresenceCount {
  const ofFeatures = buildPresenceCount(features, asOfMs);
  if (!points) return ofFeatures;
  const { startsMs, endsMs } = knownEnds(points, asOfMs);
  const ofPoints = countOf(startsMs, endsMs);
  return (time) => ofFeatures(time) + ofPoints(time);
}

/** How many are there in a part of time. */
type PresenceCount = (time: Pick<TimeShown, 'fromMs' | 'toMs'>) => number;

/**
 * Counts the features known by `asOfMs` (null: all) that are there in a part of time, certainly or possibly, in the time of two
 * look-ups however many there are.
 */
export function buildPresenceCount(
  features: readonly CompiledFeature[],
  asOfMs: number | null,
): PresenceCount {
  const known = features.filter(({ knownMs }) => asOfMs === null || knownMs <= asOfMs);
  const spans = known.flatMap(({ time }) => (time ? [time.span] : []));
  const always = known.length - spans.length;
  const starts = Float64Array.from(spans, ({ start }) => start[0]).sort();
  const ends = Float64Array.from(spans, ({ end }) => end[1]).sort();
  const dated = countOf(starts, ends);
  return (time) => always + dated(time);
}

// of both the ascending values
function countOf(starts: Float64Array, ends: Float64Array): PresenceCount {
  return ({ fromMs, toMs }) => countBelow(starts, toMs, true) - countBelow(ends, fromMs, false);
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
