import { describe, expect, it } from 'vitest';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { clear, select } from '../../../src/renderer/commands/selection';
import {
  aimAt,
  clearMeasured,
  isMeasured,
  setPoint,
  setPointAt,
  setRingStep,
  toggleTool,
  undoPoint,
} from '../../../src/renderer/commands/tools';
import { buildClock } from '../../../src/renderer/store/clock';
import type { State } from '../../../src/renderer/store/state';
import { buildStore } from '../../../src/renderer/store/store';
import type { Bounds, Position } from '../../../src/shared/position';

const A: Position = [35, 34];
const B: Position = [36, 34];

function viewer(initial: Partial<State> = {}) {
  const store = buildStore(initial);
  // no tool asks the app or the shell for anything
  const run = buildRun({ store, clock: buildClock(0) } as ActionContext);
  return { run, tool: () => store.getState().tool, state: store.getState };
}

describe('measuring by keyboard', () => {
  it('sets points where the crosshair stands, and ends at the second press in one place', () => {
    const { run, tool } = viewer();
    for (const action of [toggleTool('measure'), aimAt(A), setPoint, aimAt(B), setPoint]) run(action);
    expect(tool()).toMatchObject({ path: [A, B], done: false });
    run(setPoint);
    expect(tool()).toMatchObject({ path: [A, B], done: true });
    run(setPoint);
    expect(tool()).toMatchObject({ path: [B], done: false });
  });

  it('ends the path where it is when the pointer leads', () => {
    const { run, tool } = viewer();
    for (const action of [toggleTool('measure'), setPointAt(A), setPointAt(B), aimAt(null), setPoint])
      run(action);
    expect(tool()).toMatchObject({ path: [A, B], done: true });
  });

  it('takes points back one by one', () => {
    const { run, tool } = viewer();
    for (const action of [toggleTool('measure'), setPointAt(A), setPointAt(B), undoPoint]) run(action);
    expect(tool()).toMatchObject({ path: [A] });
    for (const action of [undoPoint, undoPoint]) run(action);
    expect(tool()).toMatchObject({ path: [] });
  });
});

describe('range rings by keyboard', () => {
  it('are set, moved and taken away', () => {
    const { run, tool } = viewer();
    for (const action of [toggleTool('rings'), aimAt(A), setPoint]) run(action);
    expect(tool()).toMatchObject({ center: A });
    run(setPointAt(B));
    expect(tool()).toMatchObject({ center: B, aim: B });
    run(undoPoint);
    expect(tool()).toMatchObject({ center: null });
  });

  it('are at first as far apart as suits what is seen', () => {
    const seen = (bounds: Bounds) => ({ bounds, atScene: true, view: { bounds } });
    const step = (bounds: Bounds) => {
      const { run, tool } = viewer({ seen: seen(bounds) });
      run(toggleTool('rings'));
      return tool();
    };
    expect(step([35, 34.4, 37, 35.9])).toMatchObject({ stepM: 10_000, unit: 'km' });
    expect(step([5, 30, 60, 58])).toMatchObject({ stepM: 300_000 });
    expect(step([35.85, 34.9, 35.87, 34.91])).toMatchObject({ stepM: 100 });
  });

  it('take their distance in any unit, within limits', () => {
    const { run, tool } = viewer();
    for (const action of [toggleTool('rings'), setRingStep(12, 'nmi')]) run(action);
    expect(tool()).toMatchObject({ stepM: 22_224, unit: 'nmi' });
    for (const step of [0, -1, Number.NaN, 0.01, 4000]) run(setRingStep(step, 'km'));
    expect(tool()).toMatchObject({ stepM: 22_224, unit: 'nmi' });
  });
});

describe('what was measured', () => {
  it('stays when the tool is put down, and goes by Esc after what is selected', () => {
    const { run, tool, state } = viewer();
    for (const action of [toggleTool('measure'), setPointAt(A), setPointAt(B), clear]) run(action);
    expect(tool()).toEqual({ is: 'select' });
    expect(state().measured.path).toEqual([A, B]);
    expect(state().notice).toMatchObject({ offers: 'map.clearMeasured' });
    expect(isMeasured(state())).toBe(true);
    run(select('a'));
    run(clear);
    expect(state()).toMatchObject({ selected: null, measured: { path: [A, B] } });
    run(clear);
    expect(state().measured.path).toEqual([]);
  });

  it('is in hand again with its tool, beside what another has left', () => {
    const { run, tool, state } = viewer();
    for (const action of [toggleTool('measure'), setPointAt(A), setPointAt(B), toggleTool('rings')])
      run(action);
    for (const action of [setPointAt(A), setRingStep(5, 'nmi'), toggleTool('rings')]) run(action);
    expect(state().measured).toEqual({ path: [A, B], rings: { center: A, stepM: 9260, unit: 'nmi' } });
    run(toggleTool('measure'));
    expect(tool()).toMatchObject({ path: [A, B], done: true });
    run(clearMeasured);
    expect(tool()).toMatchObject({ is: 'measure', path: [], done: false });
    expect(isMeasured(state())).toBe(false);
  });

  it('is nothing after a single point', () => {
    const { run, state } = viewer();
    for (const action of [toggleTool('measure'), setPointAt(A), clear]) run(action);
    expect(isMeasured(state())).toBe(false);
    expect(state().notice).toBeNull();
  });
});

it('a crosshair without a tool is nowhere', () => {
  const { run, tool } = viewer();
  run(aimAt(A));
  expect(tool()).toEqual({ is: 'select' });
});
