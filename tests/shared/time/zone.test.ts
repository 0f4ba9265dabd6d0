import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '../../../src/shared/time/civil';
import {
  fromZoned,
  isTimeZone,
  offsetInWords,
  startOfDayMs,
  toZoned,
  zoneOffsetMs,
} from '../../../src/shared/time/zone';

const at = (iso: string) => Date.parse(iso);

test('names of the database are zones, others are not', () => {
  for (const zone of ['Asia/Damascus', 'UTC', 'Pacific/Kiritimati', 'Etc/GMT+3'])
    expect(isTimeZone(zone)).toBe(true);
  for (const zone of ['', 'Mars/Olympus', '+03:00', 'Asia/Damascus ', 'local', '../etc'])
    expect(isTimeZone(zone)).toBe(false);
});

test('Damascus is at UTC+3 since it kept its summer time in 2022', () => {
  expect(zoneOffsetMs('Asia/Damascus', at('2024-12-14T00:00Z'))).toBe(3 * HOUR_MS);
  expect(zoneOffsetMs('Asia/Damascus', at('2023-07-01T00:00Z'))).toBe(3 * HOUR_MS);
  expect(zoneOffsetMs('Asia/Damascus', at('2022-01-01T00:00Z'))).toBe(2 * HOUR_MS);
  expect(zoneOffsetMs('Asia/Damascus', at('1971-01-01T00:00Z'))).toBe(2 * HOUR_MS);
});

test('the offset changes at the very millisecond, within a day that was asked before', () => {
  const change = at('2024-03-31T01:00Z');
  expect(zoneOffsetMs('Europe/Berlin', change - 1)).toBe(HOUR_MS);
  expect(zoneOffsetMs('Europe/Berlin', change)).toBe(2 * HOUR_MS);
  expect(zoneOffsetMs('Europe/Berlin', change - 1)).toBe(HOUR_MS);
});

test('clocks are right far away, down to local mean time and at both ends of time', () => {
  expect(toZoned('Asia/Damascus', at('9999-12-31T23:00Z'))).toMatchObject({
    year: 10_000,
    month: 1,
    day: 1,
    hour: 2,
  });
  expect(toZoned('Asia/Damascus', at('0000-01-01T00:00Z'))).toMatchObject({
    year: 0,
    month: 1,
    day: 1,
    hour: 2,
    minute: 25,
    second: 12,
  });
  expect(toZoned('UTC', -8.64e15)).toMatchObject({ year: -271_821, month: 4, day: 20 });
  expect(toZoned('Pacific/Kiritimati', 8.64e15)).toMatchObject({
    year: 275_760,
    month: 9,
    day: 13,
    hour: 14,
  });
  expect(fromZoned('UTC', { year: 0, month: 1, day: 1 })).toBe(at('0000-01-01T00:00Z'));
});

test('fractions of a second stay', () => {
  expect(toZoned('UTC', 1.5)).toMatchObject({ second: 0, ms: 1 });
  expect(toZoned('UTC', -1)).toMatchObject({ year: 1969, hour: 23, second: 59, ms: 999 });
});

describe('when clocks change', () => {
  test('a time in the gap lies as much after it', () => {
    const fields = { year: 2024, month: 3, day: 31, hour: 2, minute: 30 };
    expect(fromZoned('Europe/Berlin', fields)).toBe(at('2024-03-31T01:30Z'));
    expect(fromZoned('Europe/Berlin', fields, 'later')).toBe(at('2024-03-31T01:30Z'));
  });

  test('a time shown twice is the earlier unless the later is asked for', () => {
    const fields = { year: 2024, month: 10, day: 27, hour: 2, minute: 30 };
    expect(fromZoned('Europe/Berlin', fields)).toBe(at('2024-10-27T00:30Z'));
    expect(fromZoned('Europe/Berlin', fields, 'later')).toBe(at('2024-10-27T01:30Z'));
  });

  test('a day whose midnight was skipped begins at the change', () => {
    expect(startOfDayMs('Asia/Damascus', { year: 2020, month: 3, day: 27 })).toBe(at('2020-03-26T22:00Z'));
    expect(toZoned('Asia/Damascus', at('2020-03-26T22:00Z'))).toMatchObject({ day: 27, hour: 1 });
  });

  test('the day that Samoa left out has no length', () => {
    const start = startOfDayMs('Pacific/Apia', { year: 2011, month: 12, day: 30 });
    expect(start).toBe(startOfDayMs('Pacific/Apia', { year: 2011, month: 12, day: 31 }));
    expect(toZoned('Pacific/Apia', start - 1)).toMatchObject({ day: 29, hour: 23 });
  });
});

const zones = fc.constantFrom(
  'UTC',
  'Asia/Damascus',
  'Pacific/Midway',
  'Pacific/Kiritimati',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
);
const anyTime = fc.integer({ min: -8.64e15, max: 8.64e15 });
const recent = fc.integer({ min: at('1900-01-01T00:00Z'), max: at('2100-01-01T00:00Z') });

test('what the clock shows leads back to the moment, the earlier or the later one', () => {
  fc.assert(
    fc.property(zones, fc.oneof(anyTime, recent), (zone, tMs) => {
      const fields = toZoned(zone, tMs);
      expect([fromZoned(zone, fields), fromZoned(zone, fields, 'later')]).toContain(tMs);
    }),
    { numRuns: 2000 },
  );
});

test('the clock agrees with Intl', () => {
  const formats = new Map<string, Intl.DateTimeFormat>();
  fc.assert(
    fc.property(zones, recent, (zone, tMs) => {
      const format =
        formats.get(zone) ??
        new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      formats.set(zone, format);
      const { year, month, day, hour, minute, second } = toZoned(zone, tMs);
      const two = (value: number) => String(value).padStart(2, '0');
      expect(`${two(day)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}:${two(second)}`).toBe(
        format.format(tMs),
      );
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [0, 'UTC'],
  [3 * HOUR_MS, 'UTC+3'],
  [-11 * HOUR_MS, 'UTC−11'],
  [5.5 * HOUR_MS, 'UTC+5:30'],
  [-3.5 * HOUR_MS, 'UTC−3:30'],
  [8_712_000, 'UTC+2:25:12'],
])('an offset of %i ms reads %s', (offsetMs, words) => {
  expect(offsetInWords(offsetMs)).toBe(words);
});
