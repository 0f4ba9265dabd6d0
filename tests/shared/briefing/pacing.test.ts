import { expect, test } from 'vitest';
import { startBriefing } from '../../../src/shared/briefing/briefing';
import { paceAt } from '../../../src/shared/briefing/pacing';
import { take } from '../../../src/shared/briefing/take';

const plan = [
  { scene: 'a', seconds: 60 },
  { scene: 'b', seconds: 30 },
  { scene: 'c', seconds: null },
];
const begin = () => startBriefing({ run: 'r', situation: 's', plan }, 0);
const next = { is: 'next' } as const;

test('what is left is the rest of the scene and all that is to come', () => {
  expect(paceAt(begin(), 20_000)).toMatchObject({
    elapsedMs: 20_000,
    sceneMs: 20_000,
    scenePlannedMs: 60_000,
    remainingMs: 70_000,
    plannedMs: 90_000,
    behindMs: 0,
    mood: 'good',
  });
});

test('a speaker who is early is ahead, one who has overrun is late', () => {
  const early = take(begin(), next, { nowMs: 40_000, flightMs: 0 });
  expect(paceAt(early, 40_000)).toMatchObject({ behindMs: -20_000, mood: 'good' });
  expect(paceAt(begin(), 63_000)).toMatchObject({ behindMs: 3000, mood: 'tight' });
  expect(paceAt(begin(), 90_000)).toMatchObject({ behindMs: 30_000, mood: 'late' });
});

test('questions cost time, but not that of the scene', () => {
  const asking = take(begin(), { is: 'ask' }, { nowMs: 10_000, flightMs: 0 });
  expect(paceAt(asking, 40_000)).toMatchObject({ sceneMs: 10_000, behindMs: 30_000, mood: 'late' });
});

test('without any plan nobody is late, and a scene that nobody planned says so', () => {
  const free = startBriefing({ run: 'r', situation: 's', plan: [{ scene: 'a', seconds: null }] }, 0);
  expect(paceAt(free, 900_000)).toMatchObject({ plannedMs: 0, mood: 'good', scenePlannedMs: null });
});
