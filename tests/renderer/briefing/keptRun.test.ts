import { expect, test } from 'vitest';
import { forgetRun, keepRun, keptRun } from '../../../src/renderer/briefing/keptRun';
import { startBriefing } from '../../../src/shared/briefing/briefing';
import { withStorage } from './storage';

const plan = ['a', 'b'].map((scene) => ({ scene, seconds: 60 }));
const nowMs = Date.now();
const begun = (run = 'r') => startBriefing({ run, situation: 's', plan }, nowMs);

test('a run is kept until it has ended', () => {
  withStorage();
  keepRun(begun(), true);
  expect(keptRun('r')).toEqual(begun());
  forgetRun('r');
  expect(keptRun('r')).toBeNull();
});

test('a run that an earlier version kept goes on with all the time of its scene', () => {
  withStorage();
  const { shownMs: _, ...older } = begun();
  localStorage.setItem('briefing/r', JSON.stringify(older));
  expect(keptRun('r')).toMatchObject({ run: 'r', shownMs: 0 });
});
