import type L from 'leaflet';
import type { ShownFeature } from '../shownFeatures';

/** Whether a feature is drawn as lines. A mover is not: its way is its trail. */
export function isLineFeature({ feature: { geometry }, mover }: ShownFeature): boolean {
  return mover === null && (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString');
}

/** The lines of a feature in pixels of the map's layer plane; none for what is not drawn as lines. */
export function linesInPixels(map: L.Map, shown: ShownFeature): L.Point[][] {
  const { geometry } = shown.feature;
  if (!isLineFeature(shown)) return [];
  const lines =
    geometry?.type === 'LineString'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.map((line) => line.map(([lon, lat]) => map.latLngToLayerPoint([lat ?? 0, lon ?? 0])));
}
