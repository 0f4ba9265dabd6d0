import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { setPlayEnd, togglePlaying } from '../../../src/renderer/commands/playback';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../src/renderer/store/store';
import { registerPlayer } from '../../../src/renderer/timeline/player';
import { buildFeature, buildScene, buildSituation, timeOf } from '../ui/features';

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
  const run = buildRun({ store, clock } as ActionContext);
  let end: () => void;

  beforeEach(() => {
    frames = buildFrames();
    clock.set(START);
    set({ playing: false, loop: false, speedMs: DAY, skipQuiet: true, inMs: null, outMs: null });
    store.setState({
      opened: { is: 'loading' },
      skipped: null,
      axis: { fromMs: START, toMs: START + 10 * DAY },
    });
    end = registerPlayer({ store, clock, run });
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

  it('stops at the end of what is played, on it', () => {
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

  it('plays from the in point to the out point, and round again in a loop', () => {
    run(setPlayEnd('in', START + 2 * DAY));
    run(setPlayEnd('out', START + 3 * DAY));
    run(togglePlaying);
    expect(clock.nowMs).toBe(START + 2 * DAY);
    frames.pass(0, 200, 200, 200, 200);
    expect(clock.nowMs).toBeCloseTo(START + 2.8 * DAY, 3);
    set({ loop: true });
    frames.pass(220);
    expect(clock.nowMs).toBe(START + 2 * DAY);
    set({ loop: false });
    frames.pass(250, 250, 250, 250);
    expect(clock.nowMs).toBe(START + 3 * DAY);
    expect(store.getState().playback.playing).toBe(false);
  });

  it('takes the axis along to an out point beyond it', () => {
    clock.set(START + 9.9 * DAY);
    run(setPlayEnd('out', START + 12 * DAY));
    set({ playing: true });
    frames.pass(0, 200);
    const { axis } = store.getState();
    expect(clock.nowMs).toBeCloseTo(START + 10.1 * DAY, 3);
    expect(axis.toMs).toBeGreaterThan(clock.nowMs);
    expect(axis.toMs - axis.fromMs).toBe(10 * DAY);
  });

  describe('over quiet stretches', () => {
    const at = (day: number) => new Date(START + day * DAY).toISOString();
    const open = (...features: readonly ReturnType<typeof buildFeature>[]) => {
      tell({}, ...features);
    };
    const tell = (
      more: Parameters<typeof buildSituation>[0],
      ...features: readonly ReturnType<typeof buildFeature>[]
    ) => {
      const layer = { id: 'layer', name: 'Layer', visible: true, features };
      const period = timeOf('2024-12-01/2024-12-21');
      const situation = buildSituation({ layers: [layer], period, ...more });
      store.setState({
        opened: { is: 'open', index: buildSituationIndex(situation) },
        layers: { layer: { visible: true, opacity: 1 } },
      });
    };
    const scene = (id: string, day: number) => buildScene(id, START + day * DAY);
    const play = (seconds: number) => frames.pass(0, ...Array.from({ length: seconds * 10 }, () => 100));
    const isPlaying = () => store.getState().playback.playing;

    it('goes on at once to a little before the next event, and says what it skipped', () => {
      open(buildFeature('a', { when: `${at(0)}/${at(6)}` }));
      set({ playing: true });
      frames.pass(0, 200, 200, 200);
      expect(clock.nowMs).toBeCloseTo(START + 5.6 * DAY, 0);
      expect(store.getState().skipped?.lengthMs).toBeCloseTo(5 * DAY, 0);
    });

    it('stops a little after the last event, and begins at the start when it is played again', () => {
      open(buildFeature('a', { when: `${at(-2)}/${at(1)}` }));
      set({ playing: true });
      play(3);
      expect(clock.nowMs).toBeCloseTo(START + 1.6 * DAY, -7);
      expect(isPlaying()).toBe(false);
      expect(clock.nowMs).toBeLessThan(START + 1.8 * DAY);
      run(togglePlaying);
      expect(clock.nowMs).toBe(timeOf('2024-12-01').span.start[0]);
      expect(isPlaying()).toBe(true);
    });

    it('leaps neither to the edge of the axis nor over the end of the period', () => {
      store.setState({ axis: { fromMs: START, toMs: START + 600 * DAY } });
      open(buildFeature('a', { when: `${at(2)}/${at(400)}` }));
      set({ playing: true });
      play(6);
      expect(clock.nowMs).toBeLessThan(START + 3 * DAY);
      expect(isPlaying()).toBe(false);
      set({ skipQuiet: false, speedMs: 7 * DAY });
      run(togglePlaying);
      play(6);
      expect(clock.nowMs).toBe(timeOf('2024-12-21').span.end[1]);
      expect(isPlaying()).toBe(false);
    });

    it('goes to an out point after the last event', () => {
      open(buildFeature('a', { when: `${at(-2)}/${at(1)}` }));
      run(setPlayEnd('out', START + 9 * DAY));
      set({ playing: true });
      play(3);
      expect(clock.nowMs).toBe(START + 9 * DAY);
      expect(isPlaying()).toBe(false);
    });

    it('passes the moments of scenes, whatever is shown, from one before the period to the last', () => {
      store.setState({ axis: { fromMs: START - 2000 * DAY, toMs: START + 600 * DAY } });
      const scenes = [scene('first', -2000), scene('second', 5), scene('third', 12)];
      tell({ scenes });
      clock.set(START - 2000 * DAY);
      const passed: number[] = [];
      const unwatch = clock.subscribe(() => passed.push((clock.nowMs - START) / DAY));
      run(togglePlaying);
      play(6);
      unwatch();
      expect(passed.filter((day) => Math.abs(day - 5) < 0.4).length).toBeGreaterThan(4);
      expect(passed.filter((day) => Math.abs(day - 12) < 0.4).length).toBeGreaterThan(4);
      expect(clock.nowMs).toBeLessThan(START + 12.8 * DAY);
      expect(isPlaying()).toBe(false);
    });

    it('plays on from behind the period to the last event', () => {
      open(buildFeature('a', { when: `${at(2)}/${at(40)}` }));
      clock.set(START + 30 * DAY);
      run(togglePlaying);
      play(4);
      expect(clock.nowMs).toBe(START + 40 * DAY);
      expect(isPlaying()).toBe(false);
    });

    it('takes an axis along that shows the moment', () => {
      open(buildFeature('a', { when: `${at(0)}/${at(18)}` }));
      set({ playing: true });
      play(1);
      const { axis } = store.getState();
      expect(clock.nowMs).toBeGreaterThan(START + 17 * DAY);
      expect(axis.fromMs).toBeLessThan(clock.nowMs);
      expect(axis.toMs).toBeGreaterThan(clock.nowMs);
    });

    it('plays all of a stretch in which nothing happens at all, also in a loop', () => {
      open(buildFeature('a', { when: `${at(-2)}/${at(-1)}` }));
      set({ playing: true, loop: true });
      frames.pass(0, 50, 50);
      expect(clock.nowMs).toBeCloseTo(START + 0.1 * DAY, 3);
      expect(store.getState().skipped).toBeNull();
    });

    it('plays them when it is told to, and counts nothing that hidden layers do', () => {
      open(buildFeature('a', { when: `${at(0)}/${at(6)}` }));
      set({ playing: true, skipQuiet: false });
      frames.pass(0, 200, 200, 200, 200);
      expect(clock.nowMs).toBeCloseTo(START + 0.8 * DAY, 0);
      set({ skipQuiet: true });
      store.setState({ layers: { layer: { visible: false, opacity: 1 } } });
      frames.pass(100);
      expect(clock.nowMs).toBeCloseTo(START + 0.9 * DAY, 0);
    });
  });

  it('rests once it was ended', () => {
    set({ playing: true });
    end();
    frames.pass(0, 16);
    expect(clock.nowMs).toBe(START);
  });
});
