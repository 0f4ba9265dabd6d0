import type { Position } from '../../shared/position';
import type { Track } from '../../shared/situation/compiled';
import type { TemporalGeometry } from '../../shared/situation/schema/moving';
import { parseDuration } from '../../shared/time/duration';

/** A fix as it is written, with its place in the file. */
export interface WrittenFix {
  readonly datetime: string;
  readonly tMs: number;
  readonly position: Position;
  /** JSON pointer to its instant, from the temporal geometry. */
  readonly path: string;
  /** Whether the record breaks off after it. */
  readonly isBroken: boolean;
}

/**
 * Checked → a track. Nothing is recorded between two pieces of a collection, between the fixes of a discrete piece, and where two fixes
 * are further apart than `maxGap`, an ISO 8601 duration.
 */
export function compileTrack(moving: TemporalGeometry, maxGap?: string): Track {
  const maxGapMs = (maxGap === undefined ? null : parseDuration(maxGap)) ?? Infinity;
  const fixes = writtenFixes(moving);
  const gaps = fixes.flatMap(({ tMs, isBroken }, index) => {
    const next = fixes[index + 1];
    return next && (isBroken || next.tMs - tMs > maxGapMs) ? [index] : [];
  });
  const isStep = piecesOf(moving).some(({ interpolation }) => interpolation === 'Step');
  return {
    timesMs: fixes.map(({ tMs }) => tMs),
    positions: fixes.map(({ position }) => position),
    interpolation: isStep ? 'Step' : 'Linear',
    ...(gaps.length > 0 && { gaps }),
  };
}

/** The fixes of all pieces, in order. */
export function writtenFixes(moving: TemporalGeometry): WrittenFix[] {
  return piecesOf(moving).flatMap(({ datetimes, coordinates, interpolation }, piece) =>
    datetimes.map((datetime, index) => ({
      datetime,
      tMs: Date.parse(datetime),
      position: [coordinates[index]?.[0] ?? 0, coordinates[index]?.[1] ?? 0],
      path: `${moving.type === 'MovingPoint' ? '' : `/prisms/${piece}`}/datetimes/${index}`,
      isBroken: interpolation === 'Discrete' || index === datetimes.length - 1,
    })),
  );
}

function piecesOf(moving: TemporalGeometry) {
  return moving.type === 'MovingPoint' ? [moving] : moving.prisms;
}
