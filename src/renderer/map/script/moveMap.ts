import type L from 'leaflet';
import { mercatorSquare } from '../../../shared/geodesy/webMercator';
import { type Camera, smoothZoom } from '../../../shared/sheet/film/smoothZoom';

/** Where a map stands. */
export interface Stand {
  readonly center: L.LatLng;
  readonly zoom: number;
}

/** What Leaflet 1.9 moves itself with, which its types leave out. */
interface Movable {
  _moveStart(zoomChanged: boolean, noMoveStart: boolean): void;
  _move(center: L.LatLng, zoom: number, data?: object, isSilent?: boolean): void;
  _moveEnd(zoomChanged: boolean): void;
  _stop(): void;
}

/** Begins a flight from where the map is; what is returned brings it to a fraction of the way, 0 to 1, and at 1 to the very end. */
export function beginFlight(map: L.Map, to: Stand): (fraction: number) => void {
  const movable = map as unknown as Movable;
  movable._stop();
  const width = map.getSize().x / WORLD_PX;
  const start = cameraOf({ center: map.getCenter(), zoom: map.getZoom() }, width);
  const end = cameraOf(to, width);
  // the shorter way round the globe
  const path = smoothZoom({ ...start, x: start.x + Math.round(end.x - start.x) }, end);
  movable._moveStart(true, false);
  return (fraction) => {
    if (fraction >= 1) {
      movable._move(to.center, to.zoom, undefined, true);
      // told of where only its middle moves as well: what stands on it would stay in its former place
      map.fire('zoom').fire('move');
      movable._moveEnd(true);
      return;
    }
    const at = path(fraction);
    const center = map.unproject([at.x * WORLD_PX, at.y * WORLD_PX], 0);
    // said to be a pinch, the map tells of a zoom also where only its middle moves
    movable._move(center, Math.log2(width / at.width), { flyTo: true, pinch: true });
  };
}

const WORLD_PX = 256;

function cameraOf({ center, zoom }: Stand, width: number): Camera {
  const [x, y] = mercatorSquare([center.lng, center.lat]);
  return { x, y, width: width / 2 ** zoom };
}
