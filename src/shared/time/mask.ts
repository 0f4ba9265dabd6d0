import { type CivilDay, daysInMonth } from './civil';
import type { Cover } from './cover';
import type { Precision } from './written';

/**
 * What a date with unspecified digits covers: from the first to the last day that fits, such as 1 to
 * 31 December for `2024-12-XX`, 10 to 19 for `2024-12-1X`. Its precision is that of the parts before the
 * first X. Null when no day fits (`2023-02-3X`), or the text is no such date.
 */
export function coverMask(text: string): Cover | null {
  const match = MASK.exec(text);
  if (!match) return null;
  const [, sign = '', yearMask = '', monthMask, dayMask] = match;
  const years = fitting(yearMask, 0, 9999, 4).map((year) => (sign ? -year : year));
  if (sign) years.reverse();
  const months = monthMask === undefined ? [] : fitting(monthMask, 1, 12, 2);
  const days = dayMask === undefined ? [] : fitting(dayMask, 1, 31, 2);
  const whole = { months: monthMask === undefined, days: dayMask === undefined };
  const first = findDay(years, whole.months ? [1] : months, whole.days ? [1] : days);
  const last = findLast(years, whole.months ? [12] : months, whole.days ? null : days);
  return first && last && { precision: precisionOf(yearMask, monthMask ?? ''), first, last };
}

const MASK = /^(-?)([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;

/** All numbers in a range whose digits fit the mask, in order. */
function fitting(mask: string, from: number, to: number, width: number): number[] {
  if (!mask.includes('X')) return Number(mask) >= from && Number(mask) <= to ? [Number(mask)] : [];
  const pattern = new RegExp(`^${mask.replaceAll('X', '\\d')}$`);
  const fits: number[] = [];
  for (let number = from; number <= to; number++) {
    if (pattern.test(String(number).padStart(width, '0'))) fits.push(number);
  }
  return fits;
}

function findDay(years: number[], months: number[], days: number[]): CivilDay | null {
  for (const year of years) {
    for (const month of months) {
      const day = days.find((candidate) => candidate <= daysInMonth(year, month));
      if (day !== undefined) return { year, month, day };
    }
  }
  return null;
}

function findLast(years: number[], months: number[], days: number[] | null): CivilDay | null {
  for (const year of years.toReversed()) {
    for (const month of months.toReversed()) {
      const longest = daysInMonth(year, month);
      const day = days === null ? longest : days.findLast((candidate) => candidate <= longest);
      if (day !== undefined) return { year, month, day };
    }
  }
  return null;
}

function precisionOf(yearMask: string, monthMask: string): Precision {
  const missing = yearMask.indexOf('X');
  if (missing >= 0) return (['unknown', 'millennium', 'century', 'decade'] as const)[missing] ?? 'unknown';
  return monthMask.includes('X') ? 'year' : monthMask === '' ? 'year' : 'month';
}
