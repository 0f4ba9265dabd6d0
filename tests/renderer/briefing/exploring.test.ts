import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerExploring } from '../../../src/renderer/briefing/exploring';
import { pictureNow } from '../../../src/renderer/commands/briefing/takeToRoom';
import { openWith, runOver, windowOf } from './joining';

const seen = { bounds: [34, 33, 36, 35], atScene: false, view: { bounds: [34, 33, 36, 35] } } as const;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function explores(asking: boolean, opened = openWith('a')) {
  const briefing = { ...runOver('a'), asking };
  const { viewer, store } = windowOf('room', { briefing, opened, seen });
  const picture = pictureNow(store.getState(), Date.UTC(2024, 11, 3));
  if (!picture) throw new Error('nothing is seen');
  return { store, picture, exploring: registerExploring(viewer, () => {}) };
}

test('what was explored elsewhere is known here, until the questions end', () => {
  const { store, picture, exploring } = explores(true);
  // nobody has worked any window yet: what is shown here is what is explored
  expect(exploring.known()?.nowMs).toBe(0);
  exploring.show(picture);
  expect(exploring.known()).toEqual(picture);
  store.setState({ briefing: runOver('a') });
  expect(exploring.known()).toBeNull();
  exploring.end();
});

test('a window that is loaded anew shows what is explored once its situation is open', () => {
  const { store, picture, exploring } = explores(true, { is: 'loading' });
  exploring.show({ ...picture, selected: 'ship' });
  store.setState({ opened: openWith('a') });
  vi.advanceTimersByTime(0);
  expect(store.getState().selected).toBe('ship');
  exploring.end();
});
