import { fail, ok, type Result } from '../result';
import { type CivilDay, daysInMonth, HOUR_MS, MINUTE_MS } from './civil';
import { MONTH_NAMES } from './names';
import { type CalendarUnit, calendarStep } from './steps';
import { fromZoned, toZoned } from './zone';

/** What a typed time is read against: the zone shown, and the moment shown now. */
export interface TypingContext {
  readonly zone: string;
  readonly nowMs: number;
}

const EXPECTED = 'expected a date or time such as 2024-12-14, 14 Dec 08:00, 08:30 or +2d';

/**
 * Reads what somebody typed into the date readout, in the zone shown there:
 *
 * - dates `2024-12-14`, `14 December 2024`, `14 Dec` (year of now), `Dec 14 2024`, `Dec 2024`, `Dec`, `2024`, each the
 *   first moment of what it names; with a time of day behind (`08:00`, `8:00:30`) that moment;
 * - a time of day alone, on the day of now;
 * - ISO 8601 instants with `Z` or an offset, `2024-12-14T08:00+03:00`, where the zone plays no part;
 * - steps from now: `+2d`, `-6h`, `+3w`, `-1 month`; units min, h, d, w, month (mo), y.
 *
 * Capitals, commas and extra spaces do not matter. Refuses with what is off and an example.
 */
export function parseTypedTime(text: string, context: TypingContext): Result<number, string> {
  const typed = parseTyped(text, context);
  return typed.ok ? ok(typed.value.startMs) : typed;
}

/** As {@link parseTypedTime}, but the last moment of what was typed: of a day its last millisecond, of a time of day that moment. */
export function parseTypedEnd(text: string, context: TypingContext): Result<number, string> {
  const typed = parseTyped(text, context);
  if (!typed.ok) return typed;
  const { startMs, names } = typed.value;
  return ok(names === 'moment' ? startMs : calendarStep(startMs, context.zone, names, 1) - 1);
}

interface Typed {
  readonly startMs: number;
  readonly names: 'moment' | 'day' | 'month' | 'year';
}

function parseTyped(text: string, { zone, nowMs }: TypingContext): Result<Typed, string> {
  const typed = text.trim().replace(/[−–]/g, '-').replace(/,/g, ' ').replace(/\s+/g, ' ').toLowerCase();
  if (typed === '') return fail(`${EXPECTED}, found nothing`);
  const step = parseStep(typed);
  if (step) return ok({ startMs: calendarStep(nowMs, zone, step.unit, step.count), names: 'moment' });
  const [, datePart = '', clockPart, offsetPart] = SPLIT.exec(typed) ?? [];
  if (clockPart === undefined && offsetPart !== undefined) return refuse(text);
  const day: Result<TypedDay, string> =
    datePart === ''
      ? ok({ ...toZoned(zone, nowMs), names: 'day' })
      : parseDay(datePart, text, toZoned(zone, nowMs).year);
  if (!day.ok) return day;
  const clock = clockPart === undefined ? ok(MIDNIGHT) : parseClock(clockPart);
  if (!clock.ok) return clock;
  if (datePart === '' && clockPart === undefined) return refuse(text);
  const { year, month, day: dayOfMonth } = day.value;
  const names = clockPart === undefined ? day.value.names : 'moment';
  const fields = { year, month, day: dayOfMonth, ...clock.value };
  if (offsetPart === undefined) return ok({ startMs: fromZoned(zone, fields), names });
  const offsetMs = parseOffset(offsetPart);
  return offsetMs === null ? refuse(text) : ok({ startMs: fromZoned('UTC', fields) - offsetMs, names });
}

/** A date (no colon in it), a clock, and behind a clock an offset; each may be missing. */
const SPLIT = /^([^:]*?)(?:(?:^|[t ])(\d{1,2}:[\d:.]*)(?: ?(z|[+-]\d\d(?::?\d\d)?))?)?$/;
const MIDNIGHT = { hour: 0, minute: 0, second: 0, ms: 0 };

const UNITS: Readonly<Record<string, CalendarUnit>> = {
  min: 'minute',
  minute: 'minute',
  h: 'hour',
  hour: 'hour',
  d: 'day',
  day: 'day',
  w: 'week',
  week: 'week',
  mo: 'month',
  month: 'month',
  y: 'year',
  year: 'year',
};

function parseStep(typed: string): { readonly unit: CalendarUnit; readonly count: number } | null {
  const match = /^([+-]) ?(\d{1,6}) ?([a-z]+?)s?$/.exec(typed);
  const unit = UNITS[match?.[3] ?? ''];
  if (!match || !unit) return null;
  return { unit, count: (match[1] === '-' ? -1 : 1) * Number(match[2]) };
}

interface TypedDay extends CivilDay {
  /** What was named, of which this is the first day. */
  readonly names: 'day' | 'month' | 'year';
}

function parseDay(typed: string, text: string, thisYear: number): Result<TypedDay, string> {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed);
  if (iso) {
    const [, year, month, day] = iso;
    const names = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
    return checkDay({ year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1), names });
  }
  const named = /^(\d{1,2})?(?:st|nd|rd|th|\.)? ?([a-z]{3,})\.?(?: (\d{1,2}))?(?: (\d{3,4}))?$/.exec(typed);
  if (named) {
    const month = MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(named[2] ?? '')) + 1;
    if (month === 0 || (named[1] && named[3])) return refuse(text);
    const day = named[1] ?? named[3];
    return checkDay({
      year: Number(named[4] ?? thisYear),
      month,
      day: Number(day ?? 1),
      names: day === undefined ? 'month' : 'day',
    });
  }
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(typed)) {
    return fail(`${EXPECTED}, found "${text.trim()}", which could be read in two ways`);
  }
  return refuse(text);
}

function checkDay(typed: TypedDay): Result<TypedDay, string> {
  const { year, month, day } = typed;
  if (month < 1 || month > 12)
    return fail(`expected a month from 1 to 12, found ${month}; for example 2024-12-14`);
  const longest = daysInMonth(year, month);
  if (day >= 1 && day <= longest) return ok(typed);
  return fail(
    `expected a day from 1 to ${longest} in ${MONTH_NAMES[month - 1]} ${year}, found ${day}; for example ${longest} ${MONTH_NAMES[month - 1]} ${year}`,
  );
}

function parseClock(typed: string): Result<typeof MIDNIGHT, string> {
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?$/.exec(typed);
  const [hour, minute, second] = [match?.[1], match?.[2], match?.[3] ?? 0].map(Number);
  if (!match || hour === undefined || minute === undefined || second === undefined) {
    return fail(`expected a time of day such as 08:30, found "${typed}"`);
  }
  if (hour > 23 || minute > 59 || second > 59) {
    return fail(`expected a time of day from 00:00 to 23:59:59, found "${typed}"; for example 08:30`);
  }
  return ok({ hour, minute, second, ms: Number((match[4] ?? '').slice(0, 3).padEnd(3, '0')) });
}

/** `z`, `+03`, `+0300` or `+03:00` in milliseconds; null past ±15 hours. */
function parseOffset(typed: string): number | null {
  if (typed === 'z') return 0;
  const digits = typed.slice(1).replace(':', '').padEnd(4, '0');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 15 || minutes > 59) return null;
  return (typed.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}

function refuse(text: string): Result<never, string> {
  return fail(`${EXPECTED}, found "${text.trim()}"`);
}
