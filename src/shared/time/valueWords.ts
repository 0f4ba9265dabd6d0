import { addDays, addMonths, type CivilDay } from './civil';
import { MONTH_NAMES } from './names';
import type { TimeValue } from './timeValue';
import { offsetInWords, toZoned, zoneOffsetMs } from './zone';

/** A year in words: `1971`, `AD 79`, `44 BC` (year −43). */
export function yearInWords(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 100 ? `AD ${year}` : String(year);
}

/** `14 December 2024` */
export function dayInWords({ year, month, day }: CivilDay): string {
  return `${day} ${MONTH_NAMES[month - 1]} ${yearInWords(year)}`;
}

/** One value with its qualifiers: "about 9 December 2024", "possibly 2024", "14 December 2024, 08:00 (UTC+3)". */
export function valueInWords(value: TimeValue, zone: string): string {
  const words = value.clock ? clockWords(value, zone) : calendarWords(value);
  return `${value.uncertain ? 'possibly ' : ''}${value.approximate ? 'about ' : ''}${words}`;
}

/**
 * Two plain calendar values as a range that says what they share only once: "9 to 14 December 2024",
 * "27 November to 8 December 2024", "2015 to 2064". Null when it takes more words than that.
 */
export function joinRange(from: TimeValue, to: TimeValue, joiner: string): string | null {
  if (!isPlain(from) || !isPlain(to) || from.precision !== to.precision) return null;
  const [a, b] = [from.first, to.first];
  if (a.year === b.year && a.month === b.month && a.day === b.day) return calendarWords(from);
  return spanWords(a, b, from.precision, joiner);
}

/** The day, month or year that follows a value: what something "before" it precedes. */
export function nextUnitInWords(value: TimeValue): string {
  const next = addDays(value.last, 1);
  if (value.precision === 'day') return dayInWords(next);
  if (value.precision === 'month') return monthInWords(next);
  return next.month === 1 ? yearInWords(next.year) : monthInWords(next);
}

const SEASON_NAMES = ['spring', 'summer', 'autumn', 'winter'] as const;
const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;

function calendarWords(value: TimeValue): string {
  const { first, last, precision } = value;
  if (value.season !== null) return seasonWords(value.season, first.year);
  if (value.partial && !isWhole(value)) return partialWords(value);
  switch (precision) {
    case 'unknown':
      return 'a year not given';
    case 'day':
      return dayInWords(first);
    case 'month':
      return monthInWords(first);
    case 'year':
      return yearInWords(first.year);
    case 'decade':
      return first.year >= 0
        ? `the ${first.year}s`
        : `${yearInWords(first.year)} to ${yearInWords(last.year)}`;
    default:
      return `${yearInWords(first.year)} to ${yearInWords(last.year)}`;
  }
}

function seasonWords(code: number, year: number): string {
  const shown = yearInWords(year);
  if (code <= 32) {
    const half = code <= 24 ? '' : code <= 28 ? ' (northern)' : ' (southern)';
    return `${SEASON_NAMES[(code - 21) % 4]} ${shown}${half}`;
  }
  if (code <= 36) return `the ${ORDINALS[code - 33]} quarter of ${shown}`;
  if (code <= 39) return `the ${ORDINALS[code - 37]} third of ${shown}`;
  return `the ${ORDINALS[code - 40]} half of ${shown}`;
}

/** Digits missing in the middle, or only some of a number's: the first and last day that fit. */
function partialWords({ first, last, precision }: TimeValue): string {
  if (precision === 'unknown') {
    return first.day === last.day && first.month === last.month
      ? `${first.day} ${MONTH_NAMES[first.month - 1]}, year not given`
      : 'a year not given';
  }
  const months = first.day === 1 && addDays(last, 1).day === 1;
  return `between ${spanWords(first, last, months ? 'month' : 'day', ' and ')}`;
}

function spanWords(
  a: CivilDay,
  b: CivilDay,
  precision: TimeValue['precision'],
  joiner: string,
): string | null {
  const sameYear = a.year === b.year;
  switch (precision) {
    case 'day': {
      const from = `${a.day}${sameYear && a.month === b.month ? '' : ` ${MONTH_NAMES[a.month - 1]}`}`;
      return `${from}${sameYear ? '' : ` ${yearInWords(a.year)}`}${joiner}${dayInWords(b)}`;
    }
    case 'month':
      return `${MONTH_NAMES[a.month - 1]}${sameYear ? '' : ` ${yearInWords(a.year)}`}${joiner}${monthInWords(b)}`;
    case 'year':
      return `${yearInWords(a.year)}${joiner}${yearInWords(b.year)}`;
    default:
      return null;
  }
}

function clockWords(value: TimeValue, zone: string): string {
  const [tMs] = value.nominal;
  const fields = toZoned(zone, tMs);
  const parts = [fields.hour, fields.minute];
  if (value.precision !== 'minute') parts.push(fields.second);
  const time = parts.map((part) => String(part).padStart(2, '0')).join(':');
  const fraction = value.precision === 'millisecond' ? `.${String(fields.ms).padStart(3, '0')}` : '';
  return `${dayInWords(fields)}, ${time}${fraction} (${offsetInWords(zoneOffsetMs(zone, tMs))})`;
}

function monthInWords({ year, month }: CivilDay): string {
  return `${MONTH_NAMES[month - 1]} ${yearInWords(year)}`;
}

/** True when a value covers exactly one unit of its precision. */
function isWhole({ first, last, precision }: TimeValue): boolean {
  const after = addDays(last, 1);
  const months = { month: 1, year: 12, decade: 120, century: 1200, millennium: 12_000 };
  if (precision === 'unknown')
    return first.day === 1 && after.day === 1 && first.month === 1 && after.month === 1;
  if (!(precision in months)) return false;
  const next = addMonths(first, months[precision as keyof typeof months]);
  return next.year === after.year && next.month === after.month && first.day === 1 && after.day === 1;
}

function isPlain(value: TimeValue): boolean {
  return !value.clock && !value.approximate && !value.uncertain && !value.partial && value.season === null;
}
