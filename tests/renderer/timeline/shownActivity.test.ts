import { describe, expect, it } from 'vitest';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import type { State } from '../../../src/renderer/store/state';
import { buildStore } from '../../../src/renderer/store/store';
import { buildShownActivity } from '../../../src/renderer/timeline/shownActivity';
import { FOREVER_MS } from '../../../src/shared/time/span';
import { tableOf } from '../../fixtures/pointTable';
import { buildFeature, buildScene, buildSituation } from '../ui/features';

const DAY_MS = 86_400_000;
const day = (number: number) => new Date(Date.UTC(2024, 11, number)).toISOString();
const ms = (number: number) => Date.UTC(2024, 11, number);
const event = (from: number, to: number, knownMs = 0) =>
  buildFeature(`${from}`, { when: `${day(from)}/${day(to)}`, knownMs });

function stateOf(more: Partial<State> = {}): State {
  const layers = ['objects', 'points'].map((id) => ({
    id,
    name: id,
    visible: true,
    features: id === 'objects' ? [event(5, 9, 100)] : [],
  }));
  return buildStore({
    opened: { is: 'open', index: buildSituationIndex(buildSituation({ layers })) },
    layers: { objects: { visible: true, opacity: 1 }, points: { visible: true, opacity: 1 } },
    points: { points: tableOf([event(2, 3), event(7, 20, 200)]) },
    ...more,
  }).getState();
}

describe('when something happens', () => {
  const activityOf = buildShownActivity();

  it('is when objects and points of large layers come and go', () => {
    const activity = activityOf(stateOf());
    expect([0, 3, 4, 6, 8].map((from) => activity.nextMs(ms(from)))).toEqual([2, 3, 5, 7, 9].map(ms));
    expect(activity.lastMs(ms(4))).toBe(ms(3));
    expect(activity.nextMs(ms(21))).toBe(FOREVER_MS);
  });

  it('leaves out hidden layers and what was not known', () => {
    const hidden = stateOf({
      layers: { objects: { visible: false, opacity: 1 }, points: { visible: true, opacity: 1 } },
    });
    expect(activityOf(hidden).nextMs(ms(4))).toBe(ms(7));
    expect(activityOf(stateOf({ asOfMs: 100 })).nextMs(ms(6))).toBe(ms(9));
  });

  it('is later by its length when a trailing window lets go, and never in everything so far', () => {
    const trailing = stateOf({ timeWindow: { is: 'trailing', lengthMs: DAY_MS } });
    expect(activityOf(trailing).nextMs(ms(3) + 1)).toBe(ms(4));
    expect(activityOf(stateOf({ timeWindow: { is: 'soFar' } })).nextMs(ms(7) + 1)).toBe(FOREVER_MS);
  });

  it('is also when a scene is told, whichever layers are shown', () => {
    const index = buildSituationIndex(buildSituation({ scenes: [buildScene('scene', ms(12))] }));
    const activity = activityOf(stateOf({ opened: { is: 'open', index }, layers: {}, points: {} }));
    expect(activity.nextMs(ms(10))).toBe(ms(12));
    expect(activity.nextMs(ms(12) + 1)).toBe(FOREVER_MS);
  });

  it('is worked out once for the same state', () => {
    const state = stateOf();
    expect(activityOf({ ...state, selected: 'x' })).toBe(activityOf(state));
  });
});
