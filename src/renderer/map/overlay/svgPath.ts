import type L from 'leaflet';
import type { Position } from '../../../shared/position';

/** SVG path data through points, in pixels to a tenth. */
export function pathThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** Positions in pixels of the map's layer plane. */
export function toPixels(map: L.Map, positions: readonly Position[]): L.Point[] {
  return positions.map(([longitude, latitude]) => map.latLngToLayerPoint([latitude, longitude]));
}
