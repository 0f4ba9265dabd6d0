import { boundsMeet } from '../../shared/geodesy/bounds';
import type { Bounds, Position } from '../../shared/position';
import type { CompiledFeature, CompiledLayer } from '../../shared/situation/compiled';
import { featurePresence, type TimeShown } from '../../shared/situation/presence';
import { continuous } from '../../shared/track/mover';

/** The features of these layers that are there in the part of time shown and have a part in what is seen; all of the world where that is not known. */
export function featuresInSight(
  layers: readonly CompiledLayer[],
  time: TimeShown,
  seen: Bounds = [-180, -90, 180, 90],
): CompiledFeature[] {
  return layers.flatMap(({ features }) =>
    features.filter((feature) => {
      const bounds = boundsOf(feature);
      return bounds !== null && featurePresence(feature, time) > 0 && boundsMeet(bounds, seen);
    }),
  );
}

const boundsOfTracks = new WeakMap<CompiledFeature, Bounds>();

/** The bounds of a feature; of what moves, those of its way. */
export function boundsOf(feature: CompiledFeature): Bounds | null {
  if (!feature.track) return feature.bounds;
  const known = boundsOfTracks.get(feature) ?? boundsAround(continuous(feature.track.positions));
  boundsOfTracks.set(feature, known);
  return known;
}

function boundsAround(positions: readonly Position[]): Bounds {
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
