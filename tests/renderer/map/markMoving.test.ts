import type L from 'leaflet';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { markMoving } from '../../../src/renderer/map/markMoving';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function standIn() {
  const classes = new Set<string>();
  const listeners = new Map<string, () => void>();
  const map = {
    getContainer: () => ({
      classList: { add: (name: string) => classes.add(name), remove: (name: string) => classes.delete(name) },
    }),
    on: (names: string, listener: () => void) => {
      for (const name of names.split(' ')) listeners.set(name, listener);
    },
  } as unknown as L.Map;
  markMoving(map);
  return { isMarked: () => classes.has('map-moving'), fire: (name: string) => listeners.get(name)?.() };
}

it('marks a map from the start of a movement until it has rested for a second', () => {
  const { isMarked, fire } = standIn();
  expect(isMarked()).toBe(false);
  fire('movestart');
  expect(isMarked()).toBe(true);
  fire('moveend');
  vi.advanceTimersByTime(999);
  expect(isMarked()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(isMarked()).toBe(false);
});

it('keeps the mark from one notch of the wheel to the next', () => {
  const { isMarked, fire } = standIn();
  fire('zoomstart');
  fire('moveend');
  vi.advanceTimersByTime(600);
  fire('zoomstart');
  vi.advanceTimersByTime(5000);
  expect(isMarked()).toBe(true);
});
