import type L from 'leaflet';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fly } from '../../../src/renderer/map/fly';

const FRAME_MS = 16;
const LONG_MS = 5000;
const at = (lat: number, lng: number) => ({ lat, lng }) as L.LatLng;

/** A map at rest that notes what it tells, with whoever listens to it. */
function buildMap() {
  const told: string[] = [];
  const listeners = new Map<string, () => void>();
  let center = at(34, 35);
  const map = {
    getSize: () => ({ x: 1280, y: 720 }),
    getCenter: () => center,
    getZoom: () => 6,
    unproject: ([x, y]: readonly [number, number]) => at(y, x),
    on: (type: string, listener: () => void) => {
      listeners.set(type, listener);
      return map;
    },
    off: (type: string) => {
      listeners.delete(type);
      return map;
    },
    fire: (type: string) => {
      told.push(type);
      listeners.get(type)?.();
      return map;
    },
    _stop: () => {},
    _moveStart: () => map.fire('movestart'),
    _moveEnd: () => told.push('moveend'),
    _move: (to: L.LatLng) => {
      center = to;
    },
  };
  const seen = () => told.filter((type) => /^(takeoff|landing|moveend)$/.test(type)).join(' ');
  return { map: map as unknown as L.Map, center: () => center, seen };
}

const TO = { center: at(33.5, 36.3), zoom: 11 };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, FRAME_MS));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => clearTimeout(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says where it leads as it sets out, and lands before it comes to rest there', () => {
  const { map, center, seen } = buildMap();
  fly(map, TO);
  expect(seen()).toBe('takeoff');
  vi.advanceTimersByTime(LONG_MS);
  expect(seen()).toBe('takeoff landing moveend');
  expect(center()).toEqual(TO.center);
});

it('is over when something else moves the map', () => {
  const { map, center, seen } = buildMap();
  fly(map, TO);
  map.fire('movestart');
  const left = center();
  vi.advanceTimersByTime(LONG_MS);
  expect(seen()).toBe('takeoff landing');
  expect(center()).toEqual(left);
});

it('rests where it has come when the map is pressed', () => {
  const { map, center, seen } = buildMap();
  fly(map, TO);
  vi.advanceTimersByTime(10 * FRAME_MS);
  map.fire('mousedown');
  const left = center();
  vi.advanceTimersByTime(LONG_MS);
  expect(seen()).toBe('takeoff landing moveend');
  expect(center()).toEqual(left);
});

it('gives way to the next', () => {
  const { map, center, seen } = buildMap();
  fly(map, TO);
  fly(map, { center: at(35, 36), zoom: 9 });
  vi.advanceTimersByTime(LONG_MS);
  expect(seen()).toBe('takeoff landing takeoff landing moveend');
  expect(center()).toEqual(at(35, 36));
});
