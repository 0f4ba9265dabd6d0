import type L from 'leaflet';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { ShownFeature } from '../shownFeatures';

/** Whether a feature is drawn as lines. A mover is not: its way is its trail. */
export function isLineFeature({ feature: { geometry }, mover }: ShownFeature): boolean {
  return mover === null && (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString');
}

/** Lines as they were last laid on the plane; they stay so until the map is zoomed or put on another one. */
interface Laid {
  readonly zoom: number;
  readonly origin: L.Point;
  readonly lines: L.Point[][];
}

const laid = new WeakMap<CompiledFeature, Laid>();

/** The lines of a feature in pixels of the map's layer plane; none for what is not drawn as lines. Painters ask in every frame. */
export function linesInPixels(map: L.Map, shown: ShownFeature): L.Point[][] {
  if (!isLineFeature(shown)) return [];
  const zoom = map.getZoom();
  const origin = map.getPixelOrigin();
  const kept = laid.get(shown.feature);
  if (kept?.zoom === zoom && origin.equals(kept.origin)) return kept.lines;
  const lines = project(map, shown.feature);
  laid.set(shown.feature, { zoom, origin, lines });
  return lines;
}

function project(map: L.Map, { geometry }: CompiledFeature): L.Point[][] {
  const lines =
    geometry?.type === 'LineString'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.map((line) => line.map(([lon, lat]) => map.latLngToLayerPoint([lat ?? 0, lon ?? 0])));
}
