import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildStore } from '../../../src/renderer/store/store';
import { registerPlayer } from '../../../src/renderer/timeline/player';

const DAY = 86_400_000;
const START = Date.UTC(2024, 11, 1);

/** A page whose frames come when the test says so. */
function buildFrames() {
  let nextId = 1;
  const waiting = new Map<number, FrameRequestCallback>();
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    waiting.set(nextId, callback);
    return nextId++;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id));
  let atMs = 1000;
  return {
    waiting,
    pass(...elapsed: number[]) {
      for (const ms of elapsed) {
        atMs += ms;
        const due = [...waiting.values()];
        waiting.clear();
        for (const callback of due) callback(atMs);
      }
    },
  };
}

describe('playback', () => {
  let frames: ReturnType<typeof buildFrames>;
  const clock = buildClock(START);
  const store = buildStore({ axis: { fromMs: START, toMs: START + 10 * DAY } });
  const set = (playback: Partial<ReturnType<typeof store.getState>['playback']>) =>
    store.setState((state) => ({ playback: { ...state.playback, ...playback } }));
  let end: () => void;

  beforeEach(() => {
    frames = buildFrames();
    clock.set(START);
    set({ playing: false, loop: false, speedMs: DAY });
    end = registerPlayer({ store, clock });
  });
  afterEach(() => {
    end();
    vi.unstubAllGlobals();
  });

  it('moves the clock by the real time between frames times the speed, however uneven they are', () => {
    set({ playing: true });
    frames.pass(0, 16, 40, 8, 36);
    expect(clock.nowMs).toBeCloseTo(START + 0.1 * DAY, 3);
  });

  it('asks for no frames while it holds', () => {
    expect(frames.waiting.size).toBe(0);
    set({ playing: true });
    frames.pass(0, 16);
    set({ playing: false });
    expect(frames.waiting.size).toBe(0);
  });

  it('takes up a new speed at once', () => {
    set({ playing: true });
    frames.pass(0, 100);
    set({ speedMs: 2 * DAY });
    frames.pass(100);
    expect(clock.nowMs).toBeCloseTo(START + 0.3 * DAY, 3);
  });

  it('does not jump when a hidden page comes back', () => {
    set({ playing: true });
    frames.pass(0, 60_000);
    expect(clock.nowMs).toBeLessThanOrEqual(START + 0.25 * DAY);
  });

  it('stops at the end of the axis, on it', () => {
    clock.set(START + 9.95 * DAY);
    set({ playing: true });
    frames.pass(0, 100, 100);
    expect(clock.nowMs).toBe(START + 10 * DAY);
    expect(store.getState().playback.playing).toBe(false);
    expect(frames.waiting.size).toBe(0);
  });

  it('begins again in a loop', () => {
    clock.set(START + 9.95 * DAY);
    set({ playing: true, loop: true });
    frames.pass(0, 100);
    expect(clock.nowMs).toBe(START);
    expect(store.getState().playback.playing).toBe(true);
  });

  it('pulls no moment back when the axis was panned away meanwhile', () => {
    clock.set(START + 20 * DAY);
    set({ playing: true });
    frames.pass(0, 16);
    expect(clock.nowMs).toBe(START + 20 * DAY);
    expect(store.getState().playback.playing).toBe(false);
  });

  it('rests once it was ended', () => {
    set({ playing: true });
    end();
    frames.pass(0, 16);
    expect(clock.nowMs).toBe(START);
  });
});
