import { daysInMonth } from './civil';
import { MONTH_NAMES } from './names';

const EXPECTED = 'expected an EDTF time such as 2024-12-14, 2024-12-14T08:00Z, 2024-12~ or 2015/..';

/** Says what is wrong with a text that is no EDTF: the fault itself where it is a common one. */
export function explainRefusal(text: string): string {
  if (text.trim() === '') return `${EXPECTED}, found nothing`;
  if (text !== text.trim()) return `${EXPECTED}, found spaces around "${text.trim()}"`;
  for (const part of text.split('/')) {
    const fault = findFault(part);
    if (fault) return fault;
  }
  return `${EXPECTED}, found "${text}"`;
}

/** Says that a month has no such day. */
export function explainDay(year: number, month: number, day: number): string {
  const name = MONTH_NAMES[month - 1];
  const longest = daysInMonth(year, month);
  return `expected a day from 1 to ${longest} in ${name} ${year}, found ${day}`;
}

function findFault(part: string): string | null {
  const match = /^(-?\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(part);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((digits) => Number(digits ?? Number.NaN));
  if (month === undefined || year === undefined) return null;
  if (month < 1 || month > 12) {
    return month >= 21 && month <= 41
      ? null
      : `expected a month from 01 to 12, found ${pad(month)} in "${part}"`;
  }
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month))) return explainDay(year, month, day);
  return findClockFault(part, [hour, minute, second]);
}

function findClockFault(part: string, clock: readonly (number | undefined)[]): string | null {
  const [hour = Number.NaN, minute = Number.NaN, second = Number.NaN] = clock;
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0))) {
    return `expected an hour from 00 to 23, found ${pad(hour)} in "${part}"`;
  }
  if (minute > 59) return `expected a minute from 00 to 59, found ${pad(minute)} in "${part}"`;
  if (second > 59) {
    return `expected a second from 00 to 59 (leap seconds cannot be shown), found ${pad(second)} in "${part}"`;
  }
  if (/^\S+ \d\d:/.test(part)) return `expected a T between date and time, found a space in "${part}"`;
  if (/\d[~?%]$/.test(part) && !Number.isNaN(hour)) {
    return `expected ~, ? or % only behind a date without a time, found "${part}"`;
  }
  return null;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
