import type L from 'leaflet';
import { mercatorPxPerM } from '../../shared/geodesy/webMercator';
import type { Plane } from '../../shared/picture/plane';
import type { Position } from '../../shared/position';

/** Builds what gives the plane of a Leaflet map as it is now: the pixels of its layer plane. */
export function buildMapPlane(map: L.Map): () => Plane {
  let laid = { zoom: Number.NaN, origin: map.getPixelOrigin() };
  const toPixels = ([longitude, latitude]: Position) => map.latLngToLayerPoint([latitude, longitude]);
  // Leaflet lays each turn of the globe beside the one before: nothing is cut
  const line = (positions: readonly Position[]) => [positions.map(toPixels)];
  const pxPerM = ([, latitude]: Position) => mercatorPxPerM(latitude, laid.zoom);
  const turn = (_: Position, bearing: number) => bearing;
  const squareToPixels = (x: number, y: number) => {
    const { zoom, origin } = laid;
    const worldPx = WORLD_PX * 2 ** zoom;
    return { x: x * worldPx - origin.x, y: y * worldPx - origin.y };
  };
  return () => {
    const zoom = map.getZoom();
    const origin = map.getPixelOrigin();
    if (laid.zoom !== zoom || !origin.equals(laid.origin)) laid = { zoom, origin };
    const { x, y } = map.containerPointToLayerPoint([0, 0]);
    const size = map.getSize();
    const view = { minX: x, minY: y, maxX: x + size.x, maxY: y + size.y };
    const kind = { wholePixels: true, conformal: true };
    return { laid, zoom, view, ...kind, toPixels, squareToPixels, line, ring: line, pxPerM, turn };
  };
}

const WORLD_PX = 256;
