import { expect, test } from 'vitest';
import { featureActivity } from '../../../src/shared/situation/featureActivity';
import type { TimeWindow } from '../../../src/shared/time/timeWindow';
import { buildFeature } from '../../renderer/ui/features';

const ms = (text: string) => Date.parse(text);
const DAY_MS = 86_400_000;
const moments = (feature: ReturnType<typeof buildFeature>, window: TimeWindow) =>
  featureActivity(feature, { window, longestFadeMs: 0 }).map(([fromMs]) => fromMs);

test('a day known to the day comes and goes, and does not fade between', () => {
  const day = buildFeature('day', { when: '2024-12-14' });
  const [start, end] = [ms('2024-12-14T00:00+03:00'), ms('2024-12-15T00:00+03:00') - 1];
  expect([...new Set(moments(day, { is: 'moment' }))]).toEqual([start, end]);
});

test('what ends leaves a trailing window by its length later, and everything so far never', () => {
  const hours = buildFeature('hours', { when: '2024-12-14T08:00:00.000Z/2024-12-14T10:00:00.000Z' });
  const end = ms('2024-12-14T10:00Z');
  expect(moments(hours, { is: 'moment' })).toContain(end);
  expect(moments(hours, { is: 'trailing', lengthMs: DAY_MS })).toContain(end + DAY_MS);
  expect(Math.max(...moments(hours, { is: 'soFar' }))).toBe(ms('2024-12-14T08:00Z'));
});

test('a fade is watched where it is no longer than that; of a longer one both ends are events', () => {
  const about = buildFeature('about', { when: '2024-12-09~/..' });
  const [from, to] = [ms('2024-12-08T00:00+03:00'), ms('2024-12-11T00:00+03:00') - 1];
  const fades = (longestFadeMs: number) =>
    featureActivity(about, { window: { is: 'moment' }, longestFadeMs });
  expect(fades(3 * DAY_MS)).toEqual([[from, to]]);
  expect(fades(2 * DAY_MS)).toEqual([
    [from, from],
    [to, to],
  ]);
});

test('an open end and no time at all are no event', () => {
  expect(moments(buildFeature('open', { when: '1971/..' }), { is: 'moment' })).toHaveLength(2);
  expect(moments(buildFeature('always'), { is: 'moment' })).toEqual([]);
  expect(moments(buildFeature('ever', { when: '../..' }), { is: 'moment' })).toEqual([]);
});

test('what is under way is active, what waits is not', () => {
  const track = {
    timesMs: [0, 10, 20, 30],
    positions: [
      [35, 34],
      [36, 34],
      [36, 34],
      [37, 34],
    ],
  } as const;
  const linear = buildFeature('ship', { track: { ...track, interpolation: 'Linear' } });
  expect(featureActivity(linear, { window: { is: 'moment' }, longestFadeMs: 0 })).toEqual([
    [0, 10],
    [20, 30],
  ]);
  const step = buildFeature('seen', { track: { ...track, interpolation: 'Step' } });
  expect(featureActivity(step, { window: { is: 'moment' }, longestFadeMs: 0 })).toEqual([
    [10, 10],
    [30, 30],
  ]);
});
