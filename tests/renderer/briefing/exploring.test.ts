import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerExploring } from '../../../src/renderer/briefing/exploring';
import { pictureNow } from '../../../src/renderer/commands/briefing/takeToRoom';
import { flyTo } from '../../../src/renderer/commands/view';
import { openWith, runOver, windowOf } from './joining';

const seen = {
  bounds: [34, 33, 36, 35],
  atScene: false,
  view: { bounds: [34.2, 33.2, 35.8, 34.8] },
} as const;

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
  const map = new EventTarget();
  const send = vi.fn();
  const exploring = registerExploring(
    viewer,
    {
      on: (type: string, listener: () => void) => map.addEventListener(type, listener),
      off: (type: string, listener: () => void) => map.removeEventListener(type, listener),
    } as unknown as Parameters<typeof registerExploring>[1],
    send,
  );
  const resize = () => {
    map.dispatchEvent(new Event('resize'));
    return store.getState().flight?.view;
  };
  const press = () => window.dispatchEvent(new Event('keydown'));
  return { viewer, store, picture, exploring, send, resize, press };
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

test('a map that takes another size shows the view that was asked for last, or the one that it was worked to', () => {
  const { viewer, exploring, resize, press } = explores(true);
  const asked = { bounds: [30, 30, 40, 40] } as const;
  viewer.run(flyTo(asked, false));
  expect(resize()).toBe(asked);
  vi.advanceTimersByTime(1000);
  press();
  // whoever drags the edge of a panel is not led away
  expect(resize()).toBe(asked);
  vi.advanceTimersByTime(2000);
  expect(resize()).toBe(seen.view);
  exploring.end();
});

test('a map that is told a scene is fitted by the script alone', () => {
  const { exploring, resize } = explores(false);
  expect(resize()).toBeUndefined();
  exploring.end();
});

test('the key that begins the questions tells nothing; what is done then tells the very view', () => {
  const { store, exploring, send, press } = explores(false);
  press();
  store.setState({ briefing: { ...runOver('a'), asking: true } });
  vi.advanceTimersByTime(500);
  expect(send).not.toHaveBeenCalled();
  press();
  vi.advanceTimersByTime(500);
  expect(send).toHaveBeenCalledWith(expect.objectContaining({ view: seen.view }));
  exploring.end();
});
