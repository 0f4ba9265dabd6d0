import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  LONGEST_MS,
  lengthInWords,
  parseLength,
  roundLength,
  SHORTEST_MS,
} from '../../../src/shared/time/length';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

test.each([
  ['6 h', 6 * HOUR_MS],
  ['2d', 2 * DAY_MS],
  [' 3 W ', 21 * DAY_MS],
  ['90 min', 1.5 * HOUR_MS],
  ['1.5 days', 36 * HOUR_MS],
  ['2 d 4 h', 52 * HOUR_MS],
  ['2d4h', 52 * HOUR_MS],
  ['1 year', 365.25 * DAY_MS],
])('reads %j', (text, lengthMs) => {
  expect(parseLength(text)).toEqual({ ok: true, value: lengthMs });
});

test.each(['', '6', 'h', 'two days', '-2 d', '2 d or so', '2 parsecs', '1 month', '6 h;', '1e3 d', '2 dh'])(
  'refuses %j with an example',
  (text) => {
    const parsed = parseLength(text);
    expect(parsed).toEqual({ ok: false, error: expect.stringContaining('such as 90 min, 6 h') });
    expect(parsed).toEqual({ ok: false, error: expect.stringContaining(`"${text}"`) });
  },
);

test.each(['0 h', '0.5 min', '1001 y', '999999 y'])('refuses %j as too short or too long', (text) => {
  expect(parseLength(text)).toEqual({ ok: false, error: expect.stringContaining('from a minute') });
});

test.each([
  [30_000, 'less than 1 min'],
  [90 * 60_000, '1 h 30 min'],
  [6 * HOUR_MS, '6 h'],
  [2 * DAY_MS, '2 d'],
  [52 * HOUR_MS + 59_000, '2 d 4 h'],
  [21 * DAY_MS, '3 w'],
  [730.5 * DAY_MS, '2 y'],
  [400 * DAY_MS, '1 y 34 d'],
])('says %d ms as %s', (lengthMs, words) => {
  expect(lengthInWords(lengthMs)).toBe(words);
});

test('what it says of a whole number of minutes is read as no more than that, and within a hundredth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LONGEST_MS / SHORTEST_MS }), (minutes) => {
      const read = parseLength(lengthInWords(minutes * SHORTEST_MS).replaceAll(',', ''));
      if (!read.ok) throw new Error(read.error);
      expect(read.value).toBeLessThanOrEqual(minutes * SHORTEST_MS);
      expect(read.value).toBeGreaterThan(minutes * SHORTEST_MS * 0.96);
    }),
  );
});

test('a rounded length is told as it is, but for the years, which are no whole days', () => {
  expect(roundLength(4 * DAY_MS - 45 * 60_000)).toBe(95 * HOUR_MS);
  expect(roundLength(6 * HOUR_MS + 29_000)).toBe(6 * HOUR_MS);
  fc.assert(
    fc.property(fc.integer({ min: SHORTEST_MS, max: 365 * DAY_MS }), (lengthMs) => {
      const rounded = roundLength(lengthMs);
      expect(parseLength(lengthInWords(rounded))).toEqual({ ok: true, value: rounded });
    }),
  );
});
