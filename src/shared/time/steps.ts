import { addDays, addMonths, HOUR_MS, MINUTE_MS } from './civil';
import { BEGINNING_MS, FOREVER_MS } from './span';
import { fromZoned, toZoned, zoneOffsetMs } from './zone';

/** A unit of the calendar or clock that a step can take. */
export type CalendarUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** The first of the sorted times after `tMs`, or null. */
export function nextEventMs(sortedMs: ArrayLike<number>, tMs: number): number | null {
  const index = countUpTo(sortedMs, tMs, true);
  return sortedMs[index] ?? null;
}

/** The last of the sorted times before `tMs`, or null. */
export function previousEventMs(sortedMs: ArrayLike<number>, tMs: number): number | null {
  const index = countUpTo(sortedMs, tMs, false);
  return sortedMs[index - 1] ?? null;
}

/**
 * The moment `n` units later (earlier when negative). Minutes and hours are lengths of time; days, weeks,
 * months and years keep what the clock in `zone` shows, through changes of clocks, and the day of the
 * month as far as the month has it (31 January and a month is the last of February).
 */
export function calendarStep(tMs: number, zone: string, unit: CalendarUnit, n: number): number {
  if (unit === 'minute' || unit === 'hour') return clamp(tMs + n * (unit === 'hour' ? HOUR_MS : MINUTE_MS));
  const fields = toZoned(zone, tMs);
  const days = { day: n, week: 7 * n, month: 0, year: 0 }[unit];
  const months = { day: 0, week: 0, month: n, year: 12 * n }[unit];
  const moved = fromZoned(zone, { ...fields, ...addDays(addMonths(fields, months), days) });
  return clamp(moved);
}

/**
 * The moment at which the unit that holds `tMs` begins in `zone`: the full hour, midnight, Monday, the
 * first of the month, 1 January. Where axis ticks stand.
 */
export function calendarFloor(tMs: number, zone: string, unit: CalendarUnit): number {
  if (unit === 'minute' || unit === 'hour') {
    // against the offset, because some zones are half an hour or odd seconds off
    const length = unit === 'hour' ? HOUR_MS : MINUTE_MS;
    const offset = zoneOffsetMs(zone, tMs);
    return Math.floor((tMs + offset) / length) * length - offset;
  }
  const { year, month, day } = toZoned(zone, tMs);
  if (unit === 'day') return fromZoned(zone, { year, month, day });
  if (unit === 'week') return fromZoned(zone, addDays({ year, month, day }, -daysAfterMonday(zone, tMs)));
  return fromZoned(zone, { year, month: unit === 'month' ? month : 1, day: 1 });
}

function daysAfterMonday(zone: string, tMs: number): number {
  const days = Math.floor((tMs + zoneOffsetMs(zone, tMs)) / (24 * HOUR_MS));
  // 1970-01-01 was a Thursday
  return (((days + 3) % 7) + 7) % 7;
}

/** How many of the sorted times lie before `tMs`, or up to and with it. */
function countUpTo(sortedMs: ArrayLike<number>, tMs: number, including: boolean): number {
  let [low, high] = [0, sortedMs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const time = sortedMs[middle] ?? Number.NaN;
    if (time < tMs || (including && time === tMs)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clamp(tMs: number): number {
  return Math.min(FOREVER_MS, Math.max(BEGINNING_MS, tMs));
}
