import { expect, test } from 'vitest';
import { forgetRun, keepRun, keepScenes, keptRun, keptScenes } from '../../../src/renderer/briefing/keptRun';
import { startBriefing } from '../../../src/shared/briefing/briefing';
import { sceneOf } from './joining';
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

test('the scenes of a run are kept and forgotten with it, and those of another that goes on are not', () => {
  withStorage();
  const scene = sceneOf('a');
  for (const run of ['r', 'other']) {
    keepRun(begun(run), false);
    keepScenes(run, [scene]);
  }
  expect(keptScenes('r')).toEqual([scene]);
  forgetRun('r');
  expect([keptScenes('r'), keptScenes('other')]).toEqual([null, [scene]]);
});

test('scenes that are none are not taken for any', () => {
  withStorage();
  localStorage.setItem('briefing-scenes/r', '[{}]');
  expect(keptScenes('r')).toBeNull();
});
