import { expect, test } from 'vitest';
import { parseDuration } from '../../../src/shared/time/duration';

const HOUR = 3_600_000;

test.each([
  ['PT6H', 6 * HOUR],
  ['P2D', 48 * HOUR],
  ['P1W', 168 * HOUR],
  ['P1DT12H30M', 36.5 * HOUR],
  ['PT90S', 90_000],
])('%s is so long', (text, lengthMs) => {
  expect(parseDuration(text)).toBe(lengthMs);
});

test.each(['', 'P', 'PT', 'P1DT', '6H', 'PT6', 'P1M', 'P1Y', 'PT0S', 'PT-6H', 'PT1.5H', '21600'])(
  '%j is no length of time',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);
