import { NO_ACTOR, type PointTable } from '../../../src/shared/points/pointTable';
import { KINDS, STATUSES } from '../../../src/shared/situation/vocabulary';

/** A point as tests write it; times are the four bounds of its span. */
export interface TestPoint {
  readonly x?: number;
  readonly y?: number;
  readonly times: readonly [startFromMs: number, startToMs: number, endFromMs: number, endToMs: number];
  readonly knownMs?: number;
  readonly actor?: number;
  readonly status?: (typeof STATUSES)[number];
}

/** A table of these points, in this order. */
export function pointTable(points: readonly TestPoint[]): PointTable {
  const times = (at: 0 | 1 | 2 | 3) => Float64Array.from(points, (point) => point.times[at]);
  return {
    count: points.length,
    x: Float64Array.from(points, ({ x = 0.5 }) => x),
    y: Float64Array.from(points, ({ y = 0.5 }) => y),
    startFromMs: times(0),
    startToMs: times(1),
    endFromMs: times(2),
    endToMs: times(3),
    sortedEndsMs: times(3).sort(),
    knownMs: Float64Array.from(points, ({ knownMs = -8.64e15 }) => knownMs),
    row: Uint32Array.from(points.keys()),
    actor: Uint16Array.from(points, ({ actor = NO_ACTOR }) => actor),
    status: Uint8Array.from(points, ({ status = 'reported' }) => STATUSES.indexOf(status)),
    kind: new Uint8Array(points.length).fill(KINDS.indexOf('event')),
  };
}
