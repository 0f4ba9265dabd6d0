import { describe, expect, it } from 'vitest';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import {
  aimAt,
  setPoint,
  setPointAt,
  setRingStep,
  toggleTool,
  undoPoint,
} from '../../../src/renderer/commands/tools';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildStore } from '../../../src/renderer/store/store';
import type { Position } from '../../../src/shared/position';

const A: Position = [35, 34];
const B: Position = [36, 34];

function viewer() {
  const store = buildStore();
  // no tool asks the app or the shell for anything
  const run = buildRun({ store, clock: buildClock(0) } as ActionContext);
  return { run, tool: () => store.getState().tool };
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

  it('take their distance in any unit, within limits', () => {
    const { run, tool } = viewer();
    for (const action of [toggleTool('rings'), setRingStep(12, 'nmi')]) run(action);
    expect(tool()).toMatchObject({ stepM: 22_224, unit: 'nmi' });
    for (const step of [0, -1, Number.NaN, 0.01, 4000]) run(setRingStep(step, 'km'));
    expect(tool()).toMatchObject({ stepM: 22_224, unit: 'nmi' });
  });
});

it('a crosshair without a tool is nowhere', () => {
  const { run, tool } = viewer();
  run(aimAt(A));
  expect(tool()).toEqual({ is: 'select' });
});
