import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepScenes, keptScenes } from '../../../src/renderer/briefing/keptRun';
import { registerRunScenes } from '../../../src/renderer/briefing/runScenes';
import { openWith, runOver, sceneOf, windowOf } from './joining';
import { withStorage } from './storage';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function joins(role: 'room' | 'mirror', isJoined = true, initial: Parameters<typeof windowOf>[1] = {}) {
  const window = windowOf(role, initial);
  const settled = vi.fn(() => window.shown());
  const send = vi.fn();
  const scenes = registerRunScenes(window.viewer, { run: 'r', isJoined, send, onSettled: settled });
  scenes.begin();
  return { ...window, scenes, settled, send };
}

const unsaved = [...'abx'].map(sceneOf);

test('a room that comes back alone takes the scenes that were kept with the run, before its plan is cut', () => {
  withStorage();
  keepScenes('r', unsaved);
  const { store, settled, scenes, shown } = joins('room');
  store.setState({ briefing: runOver('abx', 2) });
  expect(settled).not.toHaveBeenCalled();
  store.setState({ opened: openWith('ab') });
  expect(settled).toHaveReturnedWith('abx');
  // after the run the file is shown again
  scenes.end();
  expect(shown()).toBe('ab');
});

test('a room that kept nothing takes the scenes of a partner, and once only', () => {
  withStorage();
  const initial = { briefing: runOver('abx', 2), opened: openWith('ab') };
  const { scenes, settled, shown } = joins('room', true, initial);
  scenes.hear(unsaved, 'mirror');
  expect(settled).toHaveReturnedWith('abx');
  expect(keptScenes('r')?.map(({ id }) => id)).toEqual(['a', 'b', 'x']);
  scenes.hear([sceneOf('a')], 'mirror');
  expect(shown()).toBe('abx');
});

test('scenes that come before the situation is open are taken when it is', () => {
  withStorage();
  const { store, scenes, shown } = joins('mirror');
  scenes.hear(unsaved, 'room');
  store.setState({ briefing: runOver('abx', 2), opened: openWith('ab') });
  expect(shown()).toBe('abx');
});

test('a room that nobody answers goes on with the scenes of the file', () => {
  withStorage();
  const initial = { briefing: runOver('abx', 2), opened: openWith('ab') };
  const { settled } = joins('room', true, initial);
  expect(settled).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(settled).toHaveReturnedWith('ab');
});

test('a window tells no scenes before it has those of the run, and the room where it began does at once', () => {
  withStorage();
  const initial = { briefing: runOver('ab'), opened: openWith('ab') };
  const coming = joins('mirror', true, initial);
  coming.scenes.tell();
  expect(coming.send).not.toHaveBeenCalled();
  const room = joins('room', false, initial);
  room.scenes.tell();
  expect(room.send).toHaveBeenCalledOnce();
  expect(keptScenes('r')).toHaveLength(2);
});

test('other windows follow the room', () => {
  withStorage();
  keepScenes('r', unsaved);
  const { scenes, shown } = joins('mirror', true, { briefing: runOver('ab'), opened: openWith('ab') });
  scenes.hear([...'ba'].map(sceneOf), 'room');
  expect(shown()).toBe('ba');
});

test('scenes of another situation are not taken', () => {
  withStorage();
  keepScenes('r', unsaved);
  const briefing = { ...runOver('abx'), situation: 'other' };
  const { settled } = joins('room', true, { briefing, opened: openWith('ab') });
  expect(settled).toHaveReturnedWith('ab');
});
