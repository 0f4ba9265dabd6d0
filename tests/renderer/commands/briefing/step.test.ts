import { expect, test, vi } from 'vitest';
import type { ActionContext } from '../../../../src/renderer/commands/action';
import { leave, step, stepToEnd, toggleOverview } from '../../../../src/renderer/commands/briefing/step';
import { openWith, runOver, windowOf } from '../../briefing/joining';

/** The window with the notes, at the second of three scenes. */
function presenter() {
  const { store } = windowOf('presenter', { briefing: runOver('abc', 1), opened: openWith('abc') });
  const context = { store, client: { keepRehearsal: vi.fn(async () => ({})) } } as unknown as ActionContext;
  return { briefing: () => store.getState().briefing, run: (action = leave) => void action(context) };
}

test('Esc leads from questions back to the very scene before it ends the briefing', () => {
  const { briefing, run } = presenter();
  run(step({ is: 'ask' }));
  run();
  expect(briefing()).toMatchObject({ asking: false, place: { at: 1, off: null }, screen: { is: 'map' } });
  run();
  expect(briefing()).toBeNull();
});

test('Esc leads from looking ahead back to what the frozen room sees', () => {
  const { briefing, run } = presenter();
  run(step({ is: 'freeze' }));
  run(step({ is: 'next' }));
  run();
  expect(briefing()).toMatchObject({ frozen: null, place: { at: 1 } });
});

test('Home and End move the choice among all scenes, and go to a scene elsewhere', () => {
  const { briefing, run } = presenter();
  run(toggleOverview);
  run(stepToEnd('last'));
  expect(briefing()).toMatchObject({ place: { at: 1 }, screen: { is: 'overview', chosen: 2 } });
  run(stepToEnd('first'));
  expect(briefing()).toMatchObject({ place: { at: 1 }, screen: { is: 'overview', chosen: 0 } });
  run(toggleOverview);
  run(stepToEnd('last'));
  expect(briefing()).toMatchObject({ place: { at: 2 }, screen: { is: 'map' } });
});
