import { expect, test } from 'vitest';
import { featurePresence, timeShownAt } from '../../../src/shared/situation/presence';
import { BEGINNING_MS, FOREVER_MS } from '../../../src/shared/time/span';
import { momentOf } from '../../fixtures/time';
import { buildFeature } from '../../renderer/ui/features';

const noon = Date.parse('2024-12-14T12:00+03:00');
const DAY_MS = 86_400_000;

test('a window ends with the moment shown and reaches back as far as it is long', () => {
  const at = (timeWindow: Parameters<typeof timeShownAt>[1]['timeWindow']) =>
    timeShownAt(noon, { timeWindow, asOfMs: null });
  expect(at({ is: 'moment' })).toEqual(momentOf(noon));
  expect(at({ is: 'trailing', lengthMs: DAY_MS })).toMatchObject({ fromMs: noon - DAY_MS, toMs: noon });
  expect(at({ is: 'soFar' })).toMatchObject({ fromMs: BEGINNING_MS, toMs: noon, asOfMs: FOREVER_MS });
});

test('what ended within the window is still shown, and in everything so far for good', () => {
  const ended = buildFeature('ended', { when: '2024-12-13T08:00+03:00/2024-12-13T10:00+03:00' });
  const presenceIn = (timeWindow: Parameters<typeof timeShownAt>[1]['timeWindow'], nowMs = noon) =>
    featurePresence(ended, timeShownAt(nowMs, { timeWindow, asOfMs: null }));
  expect(presenceIn({ is: 'moment' })).toBe(0);
  expect(presenceIn({ is: 'trailing', lengthMs: 2 * DAY_MS })).toBe(1);
  expect(presenceIn({ is: 'trailing', lengthMs: DAY_MS })).toBe(0);
  expect(presenceIn({ is: 'soFar' }, noon + 1000 * DAY_MS)).toBe(1);
  expect(presenceIn({ is: 'soFar' }, noon - 3 * DAY_MS)).toBe(0);
});

test('what had not been published is not shown, with a time or without', () => {
  const late = buildFeature('late', { knownMs: noon });
  const asOf = (asOfMs: number | null) =>
    featurePresence(late, timeShownAt(noon, { timeWindow: { is: 'moment' }, asOfMs }));
  expect(asOf(noon - 1)).toBe(0);
  expect(asOf(noon)).toBe(1);
  expect(asOf(null)).toBe(1);
});
