import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  civilFromDays,
  DAY_MS,
  daysFromCivil,
  daysInMonth,
} from '../../../src/shared/time/civil';

test('days and dates agree with Date in UTC wherever Date reaches', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
      const date = new Date(days * DAY_MS);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(civilFromDays(days)).toEqual(day);
      expect(daysFromCivil(day)).toBe(days);
    }),
    { numRuns: 2000 },
  );
});

test('months and days past their end carry over', () => {
  expect(daysFromCivil({ year: 2024, month: 13, day: 1 })).toBe(
    daysFromCivil({ year: 2025, month: 1, day: 1 }),
  );
  expect(daysFromCivil({ year: 2024, month: 0, day: 31 })).toBe(
    daysFromCivil({ year: 2023, month: 12, day: 31 }),
  );
  expect(addDays({ year: 2023, month: 12, day: 31 }, 1)).toEqual({ year: 2024, month: 1, day: 1 });
});

test('a month later is the same day, or the last of a shorter month', () => {
  expect(addMonths({ year: 2024, month: 1, day: 31 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
  expect(addMonths({ year: 2023, month: 1, day: 31 }, 1)).toEqual({ year: 2023, month: 2, day: 28 });
  expect(addMonths({ year: 2024, month: 1, day: 15 }, -1)).toEqual({ year: 2023, month: 12, day: 15 });
  expect(addMonths({ year: 0, month: 1, day: 1 }, -12)).toEqual({ year: -1, month: 1, day: 1 });
});

test('February follows the Gregorian rule', () => {
  expect([2024, 2023, 1900, 2000, 0, -4, -1].map((year) => daysInMonth(year, 2))).toEqual([
    29, 28, 28, 29, 29, 29, 28,
  ]);
});
