import type L from 'leaflet';
import { expect, test } from 'vitest';
import { beginFlight } from '../../../src/renderer/map/moveMap';

const at = (lat: number, lng: number) => ({ lat, lng }) as L.LatLng;

/** A map that notes what it is told, and of what it tells. */
function mapAt(center: L.LatLng, zoom: number) {
  const told: string[] = [];
  const map = {
    getSize: () => ({ x: 1280, y: 720 }),
    getCenter: () => center,
    getZoom: () => zoom,
    unproject: ([x, y]: readonly [number, number]) => ({ x, y }),
    fire: (type: string) => {
      told.push(type);
      return map;
    },
    _stop: () => {},
    _moveStart: () => {},
    _moveEnd: () => told.push('end'),
    _move: (to: L.LatLng, toZoom: number, _data: unknown, isSilent: boolean) => {
      if (!isSilent && toZoom !== zoom) told.push('zoom');
      if (!isSilent) told.push('move');
      [center, zoom] = [to, toZoom];
    },
  };
  return { map: map as unknown as L.Map, told, stand: () => ({ center, zoom }) };
}

test('what stands on the map is told of a flight’s end also where that is but another middle at the same scale', () => {
  const { map, told, stand } = mapAt(at(34, 35), 9);
  beginFlight(map, { center: at(34.1, 35.2), zoom: 9 }).to(1);
  expect(told).toEqual(['zoom', 'move', 'end']);
  expect(stand()).toEqual({ center: at(34.1, 35.2), zoom: 9 });
});

test('a flight tells what it comes by: all that its end’s scale can show and, where it has to rise, how far', () => {
  const to = { center: at(34.1, 35.2), zoom: 9 };
  const [inwards, ...none] = beginFlight(mapAt(at(34, 35), 6).map, to).over;
  expect(none).toEqual([]);
  expect(inwards?.zoom).toBe(9);
  expect(inwards?.stands[0]).toBe(to);
  // from further in, the way out is told as well
  expect(beginFlight(mapAt(at(34, 35), 11).map, to).over[0]?.stands.length).toBeGreaterThan(10);
  const [risen, ending] = beginFlight(mapAt(at(54, -3), 9).map, to).over;
  expect(risen?.zoom).toBeLessThan(7);
  expect(ending?.stands[0]).toBe(to);
});
