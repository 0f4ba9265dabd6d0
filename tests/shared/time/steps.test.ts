import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CalendarUnit,
  calendarFloor,
  calendarStep,
  nextEventMs,
  previousEventMs,
} from '../../../src/shared/time/steps';
import { toZoned } from '../../../src/shared/time/zone';

const at = (iso: string) => Date.parse(iso);

test('the next and the previous event are never the one it stands on', () => {
  const times = Float64Array.of(10, 20, 20, 30);
  expect([5, 10, 15, 20, 30].map((tMs) => nextEventMs(times, tMs))).toEqual([10, 20, 20, 30, null]);
  expect([5, 10, 15, 20, 35].map((tMs) => previousEventMs(times, tMs))).toEqual([null, null, 10, 10, 30]);
  expect(nextEventMs([], 0)).toBeNull();
  expect(previousEventMs([], 0)).toBeNull();
});

test('they find what a walk through the times finds', () => {
  const sorted = fc.array(fc.integer({ min: 0, max: 50 })).map((times) => times.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.integer({ min: -5, max: 55 }), (times, tMs) => {
      expect(nextEventMs(times, tMs)).toBe(times.find((time) => time > tMs) ?? null);
      expect(previousEventMs(times, tMs)).toBe(times.findLast((time) => time < tMs) ?? null);
    }),
  );
});

test('a day’s step keeps the clock through a change of clocks, an hour’s step is an hour', () => {
  const noon = at('2024-03-30T11:00Z');
  expect(calendarStep(noon, 'Europe/Berlin', 'day', 1)).toBe(at('2024-03-31T10:00Z'));
  expect(calendarStep(noon, 'Europe/Berlin', 'hour', 24)).toBe(at('2024-03-31T11:00Z'));
  expect(calendarStep(noon, 'Europe/Berlin', 'week', -1)).toBe(at('2024-03-23T11:00Z'));
});

test('months and years keep the day as far as the month has it', () => {
  const zone = 'Asia/Damascus';
  expect(calendarStep(at('2024-01-31T06:00Z'), zone, 'month', 1)).toBe(at('2024-02-29T06:00Z'));
  expect(calendarStep(at('2024-02-29T06:00Z'), zone, 'year', 1)).toBe(at('2025-02-28T06:00Z'));
  expect(calendarStep(at('2024-12-14T06:00Z'), zone, 'month', -12)).toBe(at('2023-12-14T06:00Z'));
});

test('no step leads out of time', () => {
  expect(calendarStep(0, 'UTC', 'year', 999_999)).toBe(8.64e15);
  expect(calendarStep(0, 'UTC', 'hour', -1e12)).toBe(-8.64e15);
});

test('a unit begins in the zone: at its full hour, midnight, Monday, first of month and year', () => {
  const tMs = at('2024-12-14T22:47:11Z');
  const starts = (['minute', 'hour', 'day', 'week', 'month', 'year'] as const).map((unit) =>
    new Date(calendarFloor(tMs, 'Asia/Kathmandu', unit)).toISOString(),
  );
  expect(starts).toEqual([
    '2024-12-14T22:47:00.000Z',
    '2024-12-14T22:15:00.000Z',
    '2024-12-14T18:15:00.000Z',
    '2024-12-08T18:15:00.000Z',
    '2024-11-30T18:15:00.000Z',
    '2023-12-31T18:15:00.000Z',
  ]);
});

test('a unit begins at or before the moment, and no later unit begins between', () => {
  const units = fc.constantFrom<CalendarUnit>('minute', 'hour', 'day', 'week', 'month', 'year');
  const zones = fc.constantFrom('UTC', 'Asia/Damascus', 'America/New_York', 'Pacific/Apia');
  fc.assert(
    fc.property(
      fc.integer({ min: at('1950-01-01T00:00Z'), max: at('2050-01-01T00:00Z') }),
      units,
      zones,
      (tMs, unit, zone) => {
        const start = calendarFloor(tMs, zone, unit);
        expect(start).toBeLessThanOrEqual(tMs);
        expect(calendarFloor(start, zone, unit)).toBe(start);
        if (unit === 'month')
          expect(toZoned(zone, start)).toMatchObject({ day: 1, month: toZoned(zone, tMs).month });
      },
    ),
    { numRuns: 1000 },
  );
});
