import { DAY_MS, daysFromCivil, MINUTE_MS } from '../../../shared/time/civil';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../../shared/time/names';
import type { ZonedFields } from '../../../shared/time/zone';

/** What ticks count: minutes of the day, days, weeks from Monday, months or years. */
export type TickUnit = 'minute' | 'day' | 'week' | 'month' | 'year';

/** A calendar unit that groups ticks and is named above them. */
export type BandUnit = 'day' | 'month' | 'year';

/** How an axis is divided while one of its ticks is `minPx` wide or more. */
export interface TickLevel {
  readonly unit: TickUnit;
  readonly step: number;
  readonly approxMs: number;
  readonly minPx: number;
  readonly band: BandUnit | null;
  /** A finer division, drawn without labels where it has room. */
  readonly minor: { readonly unit: TickUnit; readonly step: number } | null;
  /** Names of a tick from long to short; the longest with room is used for all. */
  readonly names: readonly ((fields: ZonedFields) => string)[];
}

const YEAR_MS = 365.2425 * DAY_MS;

/** Every division there is, fine to coarse. */
export const TICK_LEVELS: readonly TickLevel[] = [
  minutes(1, 44, null),
  minutes(5, 44, 1),
  minutes(15, 44, 5),
  minutes(30, 44, 5),
  minutes(60, 44, 15),
  minutes(180, 44, 60),
  minutes(360, 44, 60),
  minutes(720, 44, 180),
  level('day', 1, DAY_MS, 24, 'month', { unit: 'minute', step: 360 }, [weekdayAndDay, dayNumber]),
  level('week', 1, 7 * DAY_MS, 27, 'month', { unit: 'day', step: 1 }, [dayNumber]),
  level('month', 1, YEAR_MS / 12, 34, 'year', { unit: 'week', step: 1 }, [monthName, shortMonth]),
  level('month', 3, YEAR_MS / 4, 34, 'year', { unit: 'month', step: 1 }, [shortMonth]),
  years(1, { unit: 'month', step: 3 }),
  years(2, { unit: 'year', step: 1 }),
  years(5, { unit: 'year', step: 1 }),
  years(10, { unit: 'year', step: 2 }),
  years(20, { unit: 'year', step: 5 }),
  years(50, { unit: 'year', step: 10 }),
  years(100, { unit: 'year', step: 20 }),
  years(200, { unit: 'year', step: 50 }),
  years(500, { unit: 'year', step: 100 }),
  years(1000, { unit: 'year', step: 200 }),
  years(2000, { unit: 'year', step: 500 }),
];

/** Names of a band from long to short. */
export const BAND_NAMES: Readonly<Record<BandUnit, readonly ((fields: ZonedFields) => string)[]>> = {
  day: [
    (fields) => `${weekday(fields)} ${fields.day} ${monthName(fields)} ${yearName(fields)}`,
    (fields) => `${fields.day} ${shortMonth(fields)} ${yearName(fields)}`,
    (fields) => `${fields.day} ${shortMonth(fields)}`,
    dayNumber,
  ],
  month: [
    (fields) => `${monthName(fields)} ${yearName(fields)}`,
    (fields) => `${shortMonth(fields)} ${yearName(fields)}`,
    shortMonth,
  ],
  year: [yearName],
};

function minutes(step: number, minPx: number, minor: number | null): TickLevel {
  const finer = minor === null ? null : ({ unit: 'minute', step: minor } as const);
  return level('minute', step, step * MINUTE_MS, minPx, 'day', finer, [clock]);
}

function years(step: number, minor: TickLevel['minor']): TickLevel {
  return level('year', step, step * YEAR_MS, 44, null, minor, [yearName]);
}

function level(
  unit: TickUnit,
  step: number,
  approxMs: number,
  minPx: number,
  band: BandUnit | null,
  minor: TickLevel['minor'],
  names: TickLevel['names'],
): TickLevel {
  return { unit, step, approxMs, minPx, band, minor, names };
}

/** About how long a division is, to see whether it has room. */
export function approxLengthMs({ unit, step }: { readonly unit: TickUnit; readonly step: number }): number {
  const lengths = { minute: MINUTE_MS, day: DAY_MS, week: 7 * DAY_MS, month: YEAR_MS / 12, year: YEAR_MS };
  return step * lengths[unit];
}

function clock({ hour, minute }: ZonedFields): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function dayNumber({ day }: ZonedFields): string {
  return String(day);
}

function weekdayAndDay(fields: ZonedFields): string {
  return `${weekday(fields).slice(0, 3)} ${fields.day}`;
}

// 1970-01-01 was a Thursday
function weekday(fields: ZonedFields): string {
  return WEEKDAY_NAMES[(((daysFromCivil(fields) + 4) % 7) + 7) % 7] ?? '';
}

function monthName({ month }: ZonedFields): string {
  return MONTH_NAMES[month - 1] ?? '';
}

function shortMonth(fields: ZonedFields): string {
  return monthName(fields).slice(0, 3);
}

function yearName({ year }: ZonedFields): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}
