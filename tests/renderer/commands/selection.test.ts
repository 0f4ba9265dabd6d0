import { describe, expect, it } from 'vitest';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { showSituation } from '../../../src/renderer/commands/open';
import { clear, goToFeature, select, spread } from '../../../src/renderer/commands/selection';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildStore } from '../../../src/renderer/store/store';
import type { CompiledFeature, Track } from '../../../src/shared/situation/compiled';
import { buildFeature, buildSituation } from '../ui/features';

const HOUR = 3_600_000;
const AT_SIX = Date.parse('2024-12-14T06:00:00+03:00');
const FLIGHT: Track = {
  timesMs: [AT_SIX, AT_SIX + 2 * HOUR],
  positions: [
    [36, 35],
    [32, 35],
  ],
  interpolation: 'Linear',
};

/** Goes to a feature from a moment, and tells where that led. */
async function going(feature: CompiledFeature, fromMs: number) {
  const store = buildStore();
  const clock = buildClock(fromMs);
  const run = buildRun({ store, clock } as ActionContext);
  const layers = [{ id: 'layer', name: 'Layer', visible: true, features: [feature] }];
  run(showSituation(Promise.resolve({ situation: buildSituation({ layers }) })));
  await new Promise((resolve) => setTimeout(resolve));
  clock.set(fromMs);
  run(goToFeature(feature.id));
  return { nowMs: clock.nowMs, view: store.getState().flight?.view, selected: store.getState().selected };
}

const mover = (more: Parameters<typeof buildFeature>[1] = {}) =>
  buildFeature('m', { when: '2024-12-14', track: FLIGHT, ...more });

describe('going to something that moves', () => {
  it('goes to its first fix from a moment at which it is not there', async () => {
    const { nowMs, view, selected } = await going(mover(), AT_SIX - 48 * HOUR);
    expect(selected).toBe('m');
    expect(nowMs).toBe(AT_SIX);
    expect(view).toEqual({ center: [36, 35], around: [32, 35, 36, 35] });
  });

  it('goes to where it is if it is there already, and leaves the clock', async () => {
    const { nowMs, view } = await going(mover(), AT_SIX + HOUR);
    expect(nowMs).toBe(AT_SIX + HOUR);
    const center = view && 'center' in view ? view.center : [];
    expect(center[0]).toBeCloseTo(34, 6);
    expect(center[1]).toBeCloseTo(35, 1);
  });

  it('goes to the first fix within its time where its track began before that', async () => {
    const track = { ...FLIGHT, timesMs: [AT_SIX - 24 * HOUR, AT_SIX] };
    const { nowMs, view } = await going(mover({ track }), 0);
    expect(nowMs).toBe(AT_SIX);
    expect(view).toMatchObject({ center: [32, 35] });
  });

  it('shows the shorter way across the antimeridian', async () => {
    const track: Track = {
      ...FLIGHT,
      positions: [
        [178, 35],
        [-178, 36],
      ],
    };
    const { view } = await going(mover({ track }), 0);
    expect(view).toEqual({ center: [178, 35], around: [178, 35, 182, 36] });
  });

  it('goes as near as to a point where it never leaves its place', async () => {
    const track: Track = { ...FLIGHT, timesMs: [AT_SIX], positions: [[36, 35]] };
    const { view } = await going(mover({ track }), 0);
    expect(view).toEqual({ center: [36, 35], zoom: 11 });
  });
});

describe('going to something that stands', () => {
  it('goes to its place, at a moment at which it has certainly begun', async () => {
    const { nowMs, view } = await going(buildFeature('p', { when: '2024-12-14/2024-12-20' }), 0);
    expect(nowMs).toBe(Date.parse('2024-12-15T00:00:00+03:00') - 1);
    expect(view).toEqual({ center: [35.87, 34.91], zoom: 11 });
  });
});

describe('symbols that are spread', () => {
  const spreadIn = () => {
    const store = buildStore();
    const run = buildRun({ store } as ActionContext);
    run(spread(['a', 'b']));
    return { run, spread: () => store.getState().spread };
  };

  it('stay so while one of them is selected', () => {
    const { run, spread } = spreadIn();
    run(select('b'));
    expect(spread()).toEqual(['a', 'b']);
  });

  it('come together when something else is selected, or nothing', () => {
    for (const id of ['c', null]) {
      const { run, spread } = spreadIn();
      run(select(id));
      expect(spread()).toEqual([]);
    }
  });

  it('come together at Esc, before what is selected is let go', () => {
    const store = buildStore();
    const run = buildRun({ store } as ActionContext);
    run(spread(['a', 'b']));
    run(select('a'));
    run(clear);
    expect(store.getState()).toMatchObject({ spread: [], selected: 'a' });
  });
});
