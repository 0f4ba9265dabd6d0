import { describe, expect, it } from 'vitest';
import { buildLayerCount, buildPresenceCount } from '../../../src/renderer/ui/presenceCount';
import { featurePresence } from '../../../src/shared/situation/presence';
import { tableOf } from '../../fixtures/pointTable';
import { momentOf } from '../../fixtures/time';
import { buildFeature } from './features';

const features = [
  buildFeature('always'),
  buildFeature('open', { when: '1971/..' }),
  buildFeature('days', { when: '2024-11-27/2024-12-08' }),
  buildFeature('about', { when: '2024-12-09~/..' }),
  buildFeature('day', { when: '2024-12-14' }),
];

describe('buildPresenceCount', () => {
  it('counts what one by one is found to be there, at every hour and at the very edges', () => {
    const count = buildPresenceCount(features, null);
    const edges = features.flatMap(({ time }) => (time ? [...time.span.start, ...time.span.end] : []));
    const hours = Array.from({ length: 24 * 40 }, (_, hour) => Date.UTC(2024, 10, 20, hour));
    const moments = [...hours, ...edges.flatMap((ms) => [ms - 1, ms, ms + 1]), Date.UTC(1900, 0, 1)];
    for (const tMs of moments)
      expect(count(momentOf(tMs))).toBe(
        features.filter((feature) => featurePresence(feature, momentOf(tMs)) > 0).length,
      );
  });

  it('counts what was there at some moment of a window, and what was known', () => {
    const [from, to] = [Date.UTC(2024, 11, 1), Date.UTC(2024, 11, 10)];
    expect(buildPresenceCount(features, null)({ fromMs: from, toMs: to })).toBe(4);
    const known = [buildFeature('early', { knownMs: 10 }), buildFeature('late', { knownMs: 11 })];
    expect(buildPresenceCount(known, 10)(momentOf(0))).toBe(1);
  });

  it('counts the points of a table as it counts features', () => {
    const known = [
      ...features,
      buildFeature('early', { knownMs: 10 }),
      buildFeature('late', { knownMs: 11 }),
    ];
    for (const asOfMs of [null, 10]) {
      const [ofFeatures, ofPoints] = [
        buildPresenceCount(known, asOfMs),
        buildLayerCount([], tableOf(known), asOfMs),
      ];
      for (let day = 0; day < 40; day += 1) {
        const moment = momentOf(Date.UTC(2024, 10, 20 + day));
        expect(ofPoints(moment)).toBe(ofFeatures(moment));
      }
    }
    expect(buildLayerCount(known, tableOf(features), null)(momentOf(0))).toBe(4);
  });

  it('counts nothing in an empty layer', () => {
    expect(buildPresenceCount([], null)(momentOf(0))).toBe(0);
  });
});
