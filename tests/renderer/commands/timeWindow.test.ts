import { describe, expect, it } from 'vitest';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { setAsOf, setTypedAsOf, stepAsOf } from '../../../src/renderer/commands/asOf';
import { setPlayEnd } from '../../../src/renderer/commands/playback';
import { goToPeriod } from '../../../src/renderer/commands/time';
import {
  nextTimeWindow,
  setTimeWindow,
  setTrailing,
  setTypedTrailing,
} from '../../../src/renderer/commands/timeWindow';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../src/renderer/store/store';
import { buildSituation, timeOf } from '../ui/features';

const DAY_MS = 86_400_000;
const endOf = (day: string) => Date.parse(`${day}T00:00+03:00`) + DAY_MS - 1;

function viewer() {
  const source = (id: string, written: string) => ({
    id,
    title: id,
    kind: 'report',
    published: timeOf(written),
  });
  const sources = [source('A', '2024-12-11'), source('B', '2024-12-16'), source('C', 'XXXX')];
  const index = buildSituationIndex(buildSituation({ sources }));
  const store = buildStore({ opened: { is: 'open', index } });
  const clock = buildClock(Date.parse('2024-12-14T12:00+03:00'));
  const run = buildRun({ store, clock } as ActionContext);
  return { store, clock, run, state: store.getState };
}

describe('the window of time', () => {
  it('goes from the moment to a window, to everything so far, and round again', () => {
    const { run, state } = viewer();
    const seen = Array.from({ length: 3 }, () => {
      run(nextTimeWindow);
      return state().timeWindow.is;
    });
    expect(seen).toEqual(['trailing', 'soFar', 'moment']);
  });

  it('keeps the length that was typed or dragged while another is shown', () => {
    const { run, state } = viewer();
    run(setTypedTrailing('6 h'));
    expect(state().timeWindow).toEqual({ is: 'trailing', lengthMs: DAY_MS / 4 });
    run(setTimeWindow('moment'));
    run(setTimeWindow('trailing'));
    expect(state().timeWindow).toEqual({ is: 'trailing', lengthMs: DAY_MS / 4 });
    run(setTrailing(DAY_MS - 0.5));
    expect(state().timeWindow).toEqual({ is: 'trailing', lengthMs: DAY_MS });
    run(setTrailing(-5));
    expect(state().timeWindow).toEqual({ is: 'trailing', lengthMs: 60_000 });
  });

  it('stays as it is when nonsense is typed, and says so', () => {
    const { run, state } = viewer();
    run(setTypedTrailing('6 parsecs'));
    expect(state().timeWindow).toEqual({ is: 'moment' });
    expect(state().notice?.text).toContain('6 parsecs');
  });
});

describe('what was known on a date', () => {
  it('is taken at the end of what was typed', () => {
    const { run, state } = viewer();
    run(setTypedAsOf('11 Dec'));
    expect(state().asOfMs).toBe(endOf('2024-12-11'));
  });

  it('steps over the dates of publication, from the moment shown when it is off', () => {
    const { run, state } = viewer();
    run(stepAsOf(-1));
    expect(state().asOfMs).toBe(endOf('2024-12-11'));
    run(stepAsOf(1));
    expect(state().asOfMs).toBe(endOf('2024-12-16'));
    run(stepAsOf(1));
    expect(state().asOfMs).toBe(endOf('2024-12-16'));
    run(setAsOf(null));
    expect(state().asOfMs).toBeNull();
  });
});

describe('in and out points', () => {
  it('are where Home and End go', () => {
    const { run, clock } = viewer();
    run(setPlayEnd('in', 1000));
    run(goToPeriod('start'));
    expect(clock.nowMs).toBe(1000);
    run(goToPeriod('end'));
    expect(clock.nowMs).toBe(endOf('2024-12-21'));
  });

  it('push the other out when they are set on its wrong side', () => {
    const { run, state } = viewer();
    run(setPlayEnd('in', 1000));
    run(setPlayEnd('out', 2000));
    run(setPlayEnd('in', 3000));
    expect(state().playback).toMatchObject({ inMs: 3000, outMs: null });
    run(setPlayEnd('out', 2500));
    expect(state().playback).toMatchObject({ inMs: null, outMs: 2500 });
  });
});
