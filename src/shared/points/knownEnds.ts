import type { PointTable } from './pointTable';

/** Earliest starts and latest ends of points, each ascending. */
export interface KnownEnds {
  readonly startsMs: Float64Array;
  readonly endsMs: Float64Array;
}

// half a million ends take a twentieth of a second to sort, and several views ask for the same
const kept = new WeakMap<PointTable, { readonly asOfMs: number | null; readonly ends: KnownEnds }>();

/** The ends of those points of a table that were known by `asOfMs` (null: all), sorted once for each date that is asked for. */
export function knownEnds(table: PointTable, asOfMs: number | null): KnownEnds {
  const known = kept.get(table);
  if (known?.asOfMs === asOfMs) return known.ends;
  const ends = sortEnds(table, asOfMs);
  kept.set(table, { asOfMs, ends });
  return ends;
}

function sortEnds(
  { startFromMs, endToMs, sortedEndsMs, knownMs }: PointTable,
  asOfMs: number | null,
): KnownEnds {
  if (asOfMs === null) return { startsMs: startFromMs, endsMs: sortedEndsMs };
  const isKnown = (_: number, at: number) => (knownMs[at] ?? 0) <= asOfMs;
  return { startsMs: startFromMs.filter(isKnown), endsMs: endToMs.filter(isKnown).sort() };
}
