import type { Track } from '../../../shared/situation/compiled';
import { isGap } from '../../../shared/track/gap';

interface MovingPoint {
  readonly type: 'MovingPoint';
  readonly datetimes: readonly string[];
  readonly coordinates: readonly (readonly number[])[];
  readonly interpolation: Track['interpolation'];
}

/** A track as OGC Moving Features JSON has it: a moving point, or several where its record breaks off. */
export type TemporalGeometry =
  | MovingPoint
  | { readonly type: 'MovingGeometryCollection'; readonly prisms: readonly MovingPoint[] };

/** A track for a GeoJSON feature to carry; instants in UTC. */
export function temporalGeometry(track: Track): TemporalGeometry {
  const pieces = recordedPieces(track).map(
    (fixes): MovingPoint => ({
      type: 'MovingPoint',
      datetimes: fixes.map((index) => new Date(track.timesMs[index] ?? 0).toISOString()),
      coordinates: fixes.map((index) => [...(track.positions[index] ?? [])]),
      interpolation: track.interpolation,
    }),
  );
  const [only] = pieces;
  return pieces.length === 1 && only ? only : { type: 'MovingGeometryCollection', prisms: pieces };
}

/** The indices of the fixes of each piece of a track that no gap breaks. */
export function recordedPieces(track: Track): number[][] {
  const pieces: number[][] = [[]];
  for (const index of track.timesMs.keys()) {
    pieces.at(-1)?.push(index);
    if (isGap(track, index)) pieces.push([]);
  }
  return pieces;
}
