import { fail, ok, type Result } from '../result';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './civil';

const WEEK_MS = 7 * DAY_MS;
/** A Julian year: a length of time has no calendar. */
const YEAR_MS = 365.25 * DAY_MS;

/** The shortest and the longest length that can be typed: a minute and a thousand years. */
export const SHORTEST_MS = MINUTE_MS;
export const LONGEST_MS = 1000 * YEAR_MS;

const EXPECTED = 'expected a length of time such as 90 min, 6 h, 2 d, 3 w or 1 y';

/**
 * Reads a length of time: one number or several, each with its unit (`6 h`, `2d`, `1.5 d`, `2 d 4 h`, `90 min`, `3 weeks`).
 * A day is 24 hours, a year 365.25 days. Months are refused, since they are not all of one length; so is less than a minute
 * and more than a thousand years.
 */
export function parseLength(text: string): Result<number, string> {
  const typed = text.trim().toLowerCase();
  const parts = [...typed.matchAll(PART)];
  const isWhole = parts.length > 0 && parts.map(([part]) => part).join('') === typed;
  if (!isWhole) return fail(`${EXPECTED}, found "${text.trim()}"`);
  let totalMs = 0;
  for (const [, count, unit = ''] of parts) {
    const unitMs = UNITS[unit];
    if (unitMs === undefined) return fail(`${EXPECTED}, found "${text.trim()}"`);
    totalMs += Number(count) * unitMs;
  }
  if (totalMs < SHORTEST_MS || totalMs > LONGEST_MS)
    return fail(`expected a length from a minute to a thousand years, found "${text.trim()}"`);
  return ok(Math.round(totalMs));
}

/**
 * A length in short words, of its two greatest units at most, and no more precise than they are: `90 min` is `1 h 30 min`, 52 hours
 * are `2 d 4 h`. Whole weeks are told in weeks, whole years in years.
 */
export function lengthInWords(lengthMs: number): string {
  const whole = WHOLE.find(([, unitMs]) => lengthMs >= unitMs && lengthMs % unitMs === 0);
  if (whole) return `${(lengthMs / whole[1]).toLocaleString('en')} ${whole[0]}`;
  const first = TOLD.findIndex(([, unitMs]) => lengthMs >= unitMs);
  const [greater, lesser] = [TOLD[first], TOLD[first + 1]];
  if (!greater) return 'less than 1 min';
  if (!lesser) return `${Math.floor(lengthMs / greater[1])} ${greater[0]}`;
  const count = Math.floor(lengthMs / greater[1]);
  const rest = Math.floor((lengthMs - count * greater[1]) / lesser[1]);
  const words = `${count.toLocaleString('en')} ${greater[0]}`;
  return rest === 0 ? words : `${words} ${rest} ${lesser[0]}`;
}

/** The length that {@link lengthInWords} tells of a length: whole hours of days, whole minutes of hours. */
export function roundLength(lengthMs: number): number {
  const first = TOLD.findIndex(([, unitMs]) => lengthMs >= unitMs);
  const [, stepMs] = TOLD[first + 1] ?? ['min', MINUTE_MS];
  return Math.round(lengthMs / stepMs) * stepMs;
}

const PART = /(\d{1,6}(?:\.\d{1,3})?)\s*([a-z]+)(?:\s+|$)?/g;

const UNITS: Readonly<Record<string, number>> = {
  ...unit(MINUTE_MS, 'min', 'mins', 'minute', 'minutes'),
  ...unit(HOUR_MS, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...unit(DAY_MS, 'd', 'day', 'days'),
  ...unit(WEEK_MS, 'w', 'wk', 'week', 'weeks'),
  ...unit(YEAR_MS, 'y', 'yr', 'year', 'years'),
};

const WHOLE = [
  ['y', YEAR_MS],
  ['w', WEEK_MS],
] as const;
const TOLD = [
  ['y', YEAR_MS],
  ['d', DAY_MS],
  ['h', HOUR_MS],
  ['min', MINUTE_MS],
] as const;

function unit(ms: number, ...names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, ms]));
}
