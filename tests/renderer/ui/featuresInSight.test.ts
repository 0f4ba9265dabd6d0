import { describe, expect, it } from 'vitest';
import { featuresInSight } from '../../../src/renderer/ui/featuresInSight';
import type { CompiledFeature } from '../../../src/shared/situation/compiled';
import { momentOf } from '../../fixtures/time';
import { buildFeature } from './features';

const noon = Date.parse('2024-12-09T12:00Z');
const coast = [35, 34, 36, 36] as const;
const ids = (features: readonly CompiledFeature[], nowMs: number, seen?: typeof coast) =>
  featuresInSight([{ id: 'layer', name: 'Layer', visible: true, features }], momentOf(nowMs), seen).map(
    ({ id }) => id,
  );

describe('the features in sight', () => {
  it('are there at the moment and have a part in what is seen', () => {
    const features = [
      buildFeature('tartus'),
      buildFeature('gone', { when: '2017' }),
      buildFeature('moscow', { bounds: [37.6, 55.7, 37.6, 55.7] }),
      buildFeature('route', { bounds: [-8, 12, 36, 35] }),
      buildFeature('nowhere', { geometry: null, anchor: null, bounds: null }),
    ];
    expect(ids(features, noon, coast)).toEqual(['tartus', 'route']);
    expect(ids(features, noon)).toEqual(['tartus', 'moscow', 'route']);
  });

  it('include what moves where its way is in sight', () => {
    const track = {
      timesMs: [0, 1],
      positions: [
        [20, 32],
        [35.5, 35],
      ],
      interpolation: 'Linear',
    } as const;
    expect(ids([buildFeature('flight', { bounds: [20, 32, 20, 32], track })], noon, coast)).toEqual([
      'flight',
    ]);
  });
});
