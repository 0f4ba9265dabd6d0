import { type CivilDay, daysInMonth } from './civil';
import type { Precision, Widening } from './written';

/** The days that a value may lie in, and how fine it is. */
export interface Cover {
  readonly precision: Precision;
  readonly first: CivilDay;
  readonly last: CivilDay;
}

/** What `[year]`, `[year, month]` or `[year, month, day]` covers; the numbers must make a date. */
export function coverDate([year = 0, month, day]: readonly number[]): Cover {
  if (month === undefined) return coverYears('year', year, year);
  const whole = day === undefined;
  return {
    precision: whole ? 'month' : 'day',
    first: { year, month, day: day ?? 1 },
    last: { year, month, day: day ?? daysInMonth(year, month) },
  };
}

/** All of the years from one to another. */
export function coverYears(precision: Precision, from: number, to: number): Cover {
  return { precision, first: { year: from, month: 1, day: 1 }, last: { year: to, month: 12, day: 31 } };
}

/**
 * The months of an ISO 8601-2 season code. Seasons are the meteorological ones, northern unless the code
 * says southern (21 to 24 do not say); the winter (in the south the summer) of a year begins in its
 * December and ends in the February after.
 */
export function coverSeason(year: number, code: number): Cover {
  const [month, length] = seasonMonths(code);
  const count = month - 1 + length - 1;
  const [lastYear, lastMonth] = [year + Math.floor(count / 12), (count % 12) + 1];
  return {
    precision: 'season',
    first: { year, month, day: 1 },
    last: { year: lastYear, month: lastMonth, day: daysInMonth(lastYear, lastMonth) },
  };
}

/** First month and number of months of a season code, 21 to 41. */
export function seasonMonths(code: number): readonly [month: number, length: number] {
  if (code <= 28) return [((code - 21) % 4) * 3 + 3, 3];
  if (code <= 32) return [(((code - 29) * 3 + 8) % 12) + 1, 3];
  if (code <= 36) return [(code - 33) * 3 + 1, 3];
  if (code <= 39) return [(code - 37) * 4 + 1, 4];
  return [(code - 40) * 6 + 1, 6];
}

/** What `~` adds on both sides: one unit of the precision. Null where there is no unit. */
export function widenByUnit(precision: Precision): Widening | null {
  const months = UNIT_MONTHS[precision];
  if (months !== undefined) return { months };
  return precision === 'day' ? { days: 1 } : null;
}

const UNIT_MONTHS: Partial<Record<Precision, number>> = {
  month: 1,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};
