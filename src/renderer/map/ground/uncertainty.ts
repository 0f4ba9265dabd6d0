import type L from 'leaflet';
import { geodesicCircle } from '../../../shared/geodesy/geodesic';
import { mercatorPxPerM } from '../../../shared/geodesy/webMercator';
import type { Position } from '../../../shared/position';
import type { Frame } from '../frame';
import type { OverlayItem } from '../overlay/svgOverlay';
import { pathThrough, toPixels } from '../overlay/svgPath';
import type { ShownFeature } from '../shownFeatures';

const CIRCLE_POINTS = 64;
/** Up to here a circle on the ground is one on the map to half a percent, but for the polar regions. */
const PLAIN_RADIUS_M = 30_000;
const PLAIN_LATITUDE = 75;

/** The circle or area within which the true place of a feature lies. */
export function uncertainty(shown: ShownFeature, { map, state, palette }: Frame): OverlayItem[] {
  const { feature, position, style, opacity } = shown;
  if (feature.uncertaintyM === undefined || !position) return [];
  const colour = feature.id === state.selected ? palette.accent : style.colour;
  const { tag, attributes } = outline(position, feature.uncertaintyM, map);
  return [
    {
      key: `${feature.id}/${tag}`,
      tag,
      attributes: {
        ...attributes,
        fill: colour,
        'fill-opacity': (0.1 * opacity).toFixed(3),
        stroke: colour,
        'stroke-opacity': (0.75 * opacity).toFixed(2),
        'stroke-width': 1.25,
        'stroke-dasharray': '3 4',
      },
    },
  ];
}

function outline(
  position: Position,
  radiusM: number,
  map: L.Map,
): Pick<OverlayItem, 'attributes'> & { readonly tag: 'circle' | 'path' } {
  const [longitude, latitude] = position;
  if (radiusM > PLAIN_RADIUS_M || Math.abs(latitude) > PLAIN_LATITUDE)
    return {
      tag: 'path',
      attributes: { d: `${pathThrough(toPixels(map, ringAround(position, radiusM)))}Z` },
    };
  const { x, y } = map.latLngToLayerPoint([latitude, longitude]);
  const r = radiusM * mercatorPxPerM(latitude, map.getZoom());
  return { tag: 'circle', attributes: { cx: x.toFixed(1), cy: y.toFixed(1), r: r.toFixed(1) } };
}

// around what does not move it is the same in every frame
const rings = new WeakMap<Position, Position[]>();

function ringAround(position: Position, radiusM: number): Position[] {
  const ring = rings.get(position) ?? geodesicCircle(position, radiusM, CIRCLE_POINTS);
  rings.set(position, ring);
  return ring;
}
