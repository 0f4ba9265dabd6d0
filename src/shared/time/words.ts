import { DAY_MS, daysFromCivil } from './civil';
import type { CompiledTime, TimeEnd, TimeRange } from './edtf';
import { MONTH_NAMES, WEEKDAY_NAMES } from './names';
import { calendarFloor } from './steps';
import type { TimeValue } from './timeValue';
import { dayInWords, joinRange, nextUnitInWords, valueInWords, yearInWords } from './valueWords';
import { offsetInWords, toZoned, zoneOffsetMs } from './zone';

/**
 * A compiled time in plain English, no more precise than it is known: "14 December 2024, day known",
 * "about 9 December 2024", "possibly 2024", "December 2024, day not given", "27 November to 8 December
 * 2024", "from 1971, still standing", "until 14 December 2024", "between 9 and 14 December 2024", and for
 * `[..2024-12-13]` "before 14 December 2024". Calendar dates are told as written in any zone; times of
 * day are told in `zone`, and name it.
 */
export function timeInWords(time: CompiledTime, zone: string): string {
  switch (time.kind) {
    case 'instant':
      return isValue(time.start) ? instantWords(time.start, zone) : '';
    case 'interval':
      return intervalWords(time, zone);
    default:
      return collectionWords(time, zone);
  }
}

/** A moment for the date readout and, as `long`, for a screen reader. */
export interface InstantWords {
  /** `14 Dec 2024` */
  readonly date: string;
  /** `08:00` */
  readonly time: string;
  /** `Saturday` */
  readonly weekday: string;
  /** `Damascus (UTC+3)` */
  readonly zoneName: string;
  /** `Saturday 14 December 2024, 08:00, Damascus (UTC+3)` */
  readonly long: string;
}

/** What calendar and clock of `zone` show at a moment, to the minute begun. */
export function instantInWords(tMs: number, zone: string): InstantWords {
  const fields = toZoned(zone, tMs);
  const monthName = MONTH_NAMES[fields.month - 1] ?? '';
  const time = [fields.hour, fields.minute].map((part) => String(part).padStart(2, '0')).join(':');
  const zoneName = zoneInWords(zone, tMs);
  const days = daysFromCivil(fields);
  // 1970-01-01 was a Thursday
  const weekday = WEEKDAY_NAMES[(((days + 4) % 7) + 7) % 7] ?? '';
  return {
    date: `${fields.day} ${monthName.slice(0, 3)} ${yearInWords(fields.year)}`,
    time,
    weekday,
    zoneName,
    long: `${weekday} ${dayInWords(fields)}, ${time}, ${zoneName}`,
  };
}

/** The date of a state of knowledge: a day at whose end it is taken, `11 December 2024`, else to the minute, `11 December 2024, 08:00`. */
export function asOfInWords(asOfMs: number, zone: string, form: 'long' | 'short' = 'long'): string {
  const nextDayMs = calendarFloor(asOfMs + 1, zone, 'day');
  const { date, time } = instantInWords(asOfMs, zone);
  const day = form === 'short' ? date : dayInWords(toZoned(zone, asOfMs));
  return nextDayMs === asOfMs + 1 ? day : `${day}, ${time}`;
}

/** A zone by its city, with what its clocks show then: `Damascus (UTC+3)`; `UTC` and `Etc/` zones by offset alone. */
export function zoneInWords(zone: string, tMs: number): string {
  const offset = offsetInWords(zoneOffsetMs(zone, tMs));
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return zone.startsWith('Etc/') || !zone.includes('/') ? offset : `${city} (${offset})`;
}

const SUFFIXES: Partial<Record<TimeValue['precision'], string>> = {
  day: ', day known',
  month: ', day not given',
  year: ', month not given',
};

/** The precision is told only of values that are neither approximate nor uncertain: "about" says enough. */
function instantWords(value: TimeValue, zone: string): string {
  const words = valueInWords(value, zone);
  if (value.approximate || value.uncertain || words.startsWith('between')) return words;
  return words + (SUFFIXES[value.precision] ?? '');
}

function intervalWords({ start, end }: CompiledTime, zone: string): string {
  if (isValue(start) && isValue(end)) return rangeWords(start, end, zone);
  if (isValue(start)) {
    const lasting = end === 'unknown' ? 'end unknown' : isCoarse(start) ? 'still standing' : 'no end given';
    return `from ${valueInWords(start, zone)}, ${lasting}`;
  }
  if (isValue(end)) {
    const until = `until ${valueInWords(end, zone)}`;
    return start === 'unknown' ? `${until}, start unknown` : until;
  }
  if (start === 'open' && end === 'open') return 'always';
  return start === end
    ? 'start and end unknown'
    : start === 'open'
      ? 'always, end unknown'
      : 'start unknown, no end given';
}

function rangeWords(from: TimeValue, to: TimeValue, zone: string): string {
  const joined = joinRange(from, to, ' to ');
  if (joined) return joined;
  return `from ${valueInWords(from, zone)} to ${valueInWords(to, zone)}`;
}

function collectionWords({ kind, start, end, members }: CompiledTime, zone: string): string {
  if (start === 'open' && end === 'open') return 'at some time';
  if (kind === 'oneOf' && start === 'open' && isValue(end)) return `before ${nextUnitInWords(end)}`;
  const [only] = members;
  if (members.length === 1 && only && kind === 'oneOf' && start !== 'open' && end !== 'open') {
    return memberWords(only, zone, true);
  }
  const list = joinList(
    members.map((member) => memberWords(member, zone, false)),
    kind === 'oneOf' ? 'or' : 'and',
  );
  const early = start === 'open' ? ', and all before' : '';
  const late = end === 'open' ? (kind === 'oneOf' ? ' or later' : ', and all after') : '';
  return `${list}${early}${late}`;
}

function memberWords({ from, to }: TimeRange, zone: string, alone: boolean): string {
  if (from === to || from.nominal[0] === to.nominal[0]) return valueInWords(from, zone);
  const range = joinRange(from, to, alone ? ' and ' : ' to ');
  return alone
    ? `between ${range ?? `${valueInWords(from, zone)} and ${valueInWords(to, zone)}`}`
    : (range ?? '');
}

function joinList(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

function isValue(end: TimeEnd): end is TimeValue {
  return typeof end !== 'string';
}

/** Known to the year at best: what began then and has no end is a standing thing, not an event under way. */
function isCoarse(value: TimeValue): boolean {
  return value.nominal[1] - value.nominal[0] > 300 * DAY_MS;
}
