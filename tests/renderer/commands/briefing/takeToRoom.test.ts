import { expect, test } from 'vitest';
import { step } from '../../../../src/renderer/commands/briefing/step';
import { takeToRoom } from '../../../../src/renderer/commands/briefing/takeToRoom';
import { goToScene } from '../../../../src/renderer/commands/scenes';
import { openWith, runOver, windowOf } from '../../briefing/joining';

const bounds = [34, 33, 36, 35] as const;

/** The small map of a speaker whose room is frozen at the first of three scenes. */
function frozen() {
  const { viewer, store } = windowOf('mirror', { briefing: runOver('abc'), opened: openWith('abc') });
  viewer.run(step({ is: 'freeze' }));
  const look = (scene: string, atScene = true) => {
    viewer.run(goToScene(scene, { animate: false }));
    store.setState({ seen: { bounds, atScene, view: { bounds } } });
  };
  const take = () => {
    viewer.run(takeToRoom);
    return store.getState().briefing;
  };
  return { ...viewer, look, take };
}

test('a scene that was chosen among all is taken as that scene', () => {
  const { look, take } = frozen();
  look('c');
  expect(take()).toMatchObject({ place: { at: 2, off: null }, frozen: null });
});

test('a scene that was moved in, at another time or with something selected, is a picture off the script', () => {
  const moved = frozen();
  moved.look('c', false);
  expect(moved.take()?.place).toMatchObject({ at: 0, off: { scene: null } });
  const later = frozen();
  later.look('c');
  later.clock.set(1);
  expect(later.take()?.place).toMatchObject({ at: 0, off: { scene: null, nowMs: 1 } });
  const selected = frozen();
  selected.look('c');
  selected.store.setState({ selected: 'ship' });
  expect(selected.take()?.place).toMatchObject({ at: 0, off: { selected: 'ship' } });
});
