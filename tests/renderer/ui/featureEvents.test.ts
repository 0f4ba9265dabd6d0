import { describe, expect, it } from 'vitest';
import { featureEventTimes } from '../../../src/renderer/ui/featureEvents';
import { buildFeature } from './features';

describe('featureEventTimes', () => {
  it('gives beginning, fixes and end, ascending and none twice', () => {
    const begin = Date.UTC(2024, 11, 13, 21);
    const fix = begin + 3_600_000;
    const track = { timesMs: [begin, fix], positions: [], interpolation: 'Linear' } as const;
    const times = featureEventTimes(buildFeature('a', { when: '2024-12-14', track }));
    expect(times).toEqual([begin, fix, Date.UTC(2024, 11, 14, 21) - 1]);
  });

  it('leaves out ends that are open', () => {
    expect(featureEventTimes(buildFeature('a', { when: '1971/..' }))).toHaveLength(1);
    expect(featureEventTimes(buildFeature('a'))).toEqual([]);
  });
});
