import type L from 'leaflet';
import { mercatorSquare } from '../../shared/geodesy/webMercator';
import { type Camera, smoothZoom } from '../../shared/sheet/film/smoothZoom';
import type { Stand, Stretch } from './flightEvents';

/** What Leaflet 1.9 moves itself with, which its types leave out. */
interface Movable {
  _moveStart(zoomChanged: boolean, noMoveStart: boolean): void;
  _move(center: L.LatLng, zoom: number, data?: object, isSilent?: boolean): void;
  _moveEnd(zoomChanged: boolean): void;
  _stop(): void;
}

/** A flight that has begun. */
export interface MapFlight {
  /** As at a take-off. */
  readonly over: readonly Stretch[];
  /** Brings the map to a fraction of the way, 0 to 1, and at 1 to the very end. */
  to(fraction: number): void;
  /** Leaves the map where it has come. */
  stop(): void;
}

/** Begins a flight from where the map is. */
export function beginFlight(map: L.Map, to: Stand): MapFlight {
  const movable = map as unknown as Movable;
  movable._stop();
  const width = map.getSize().x / WORLD_PX;
  const start = cameraOf({ center: map.getCenter(), zoom: map.getZoom() }, width);
  const end = cameraOf(to, width);
  // the shorter way round the globe
  const path = smoothZoom({ ...start, x: start.x + Math.round(end.x - start.x) }, end);
  const standOf = (at: Camera): Stand => ({
    center: map.unproject([at.x * WORLD_PX, at.y * WORLD_PX], 0),
    zoom: Math.log2(width / at.width),
  });
  const stands = Array.from({ length: SAMPLES }, (_, i) => standOf(path(i / SAMPLES)));
  const widest = stands.reduce((wide, each) => (each.zoom < wide.zoom ? each : wide));
  const showsMore = widest.zoom < Math.min(map.getZoom(), to.zoom) - MORE;
  const ending = { zoom: to.zoom, stands: [to, ...stands.filter(({ zoom }) => zoom > to.zoom - MORE)] };
  const fly = (fraction: number) => {
    if (fraction >= 1) {
      movable._move(to.center, to.zoom, undefined, true);
      // told of where only its middle moves as well: what stands on it would stay in its former place
      map.fire('zoom').fire('move');
      movable._moveEnd(true);
      return;
    }
    const { center, zoom } = standOf(path(fraction));
    // said to be a pinch, the map tells of a zoom also where only its middle moves
    movable._move(center, zoom, { flyTo: true, pinch: true });
  };
  movable._moveStart(true, false);
  return {
    over: showsMore ? [{ zoom: widest.zoom, stands: [widest] }, ending] : [ending],
    to: fly,
    stop: () => movable._moveEnd(true),
  };
}

// zooms: less is hardly another scale
const MORE = 0.4;
const SAMPLES = 16;

const WORLD_PX = 256;

function cameraOf({ center, zoom }: Stand, width: number): Camera {
  const [x, y] = mercatorSquare([center.lng, center.lat]);
  return { x, y, width: width / 2 ** zoom };
}
