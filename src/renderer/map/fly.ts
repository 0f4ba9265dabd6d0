import type L from 'leaflet';
import { ease } from '../../shared/sheet/film/flight';
import { LANDING, type Stand, TAKE_OFF, type TakeOff } from './flightEvents';
import { beginFlight } from './moveMap';

const FLIGHT_MS = 1100;

/**
 * Flies a map to a stand, over tiles that are loaded as it sets out. Whatever else moves the map ends that, and so does a press on it, which
 * leaves it where it has come. Returns what ends it.
 */
export function fly(map: L.Map, to: Stand): () => void {
  const flight = beginFlight(map, to);
  map.fire(TAKE_OFF, { over: flight.over } satisfies TakeOff);
  const begunMs = performance.now();
  let frame = 0;
  const end = () => {
    cancelAnimationFrame(frame);
    map.off('movestart', end).off('mousedown', stop);
    map.fire(LANDING);
  };
  const stop = () => {
    end();
    flight.stop();
  };
  const next = () => {
    const fraction = (performance.now() - begunMs) / FLIGHT_MS;
    if (fraction >= 1) end();
    else frame = requestAnimationFrame(next);
    flight.to(ease(fraction));
  };
  map.on('movestart', end).on('mousedown', stop);
  next();
  return end;
}
