import { expect, test } from 'vitest';
import { dueMs, startBriefing } from '../../../src/shared/briefing/briefing';
import { onScenes } from '../../../src/shared/briefing/plan';
import { take } from '../../../src/shared/briefing/take';

const plan = ['a', 'b', 'c'].map((scene) => ({ scene, seconds: 10 }));
const begun = startBriefing({ run: 'r', situation: 's', plan }, 0);
const atB = take(begun, { is: 'next' }, { nowMs: 5000, flightMs: 0 });

test('a briefing over scenes that were reordered goes on at the scene where it stood', () => {
  const moved = onScenes(
    atB,
    [plan[1], plan[2], plan[0]].flatMap((each) => each ?? []),
    9000,
  );
  expect(moved).toMatchObject({ place: { at: 0, off: null }, spentMs: [0, 0, 5000] });
});

test('where its scene is gone it keeps its place in the order', () => {
  expect(onScenes(atB, plan.slice(0, 1), 9000)?.place.at).toBe(0);
});

test('nothing changes for the same scenes, and without any there is no briefing', () => {
  expect(onScenes(atB, [...plan], 9000)).toBe(atB);
  expect(onScenes(atB, [], 9000)).toBeNull();
});

test('a scene that comes in the place of one that is gone has its whole time before the next', () => {
  const auto = take(atB, { is: 'auto' }, { nowMs: 6000, flightMs: 0 });
  const other = ['a', 'x', 'y'].map((scene) => ({ scene, seconds: 10 }));
  const moved = onScenes(auto, other, 9000);
  expect(moved && dueMs(moved)).toBe(19_000);
  // and the same scene what was left of its time
  const kept = onScenes(auto, plan.slice(1), 9000);
  expect(kept && dueMs(kept)).toBe(16_000);
});
