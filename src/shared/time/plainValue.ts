import { daysInMonth, HOUR_MS, MINUTE_MS } from './civil';
import { coverDate, widenByUnit } from './cover';
import { coverMask } from './mask';
import type { WrittenClock, WrittenValue } from './written';

/**
 * Reads the plainest EDTF values without a grammar: `2024`, `2024-12`, `2024-12-14`, these with one of
 * `~ ? %` behind, `2024-12-14T08:00` with seconds, a fraction, `Z` or `+03:00`, and dates whose last
 * parts are unspecified (`2024-12-XX`, `202X`). Null for anything else, also for what looks like one and
 * is wrong: the caller then asks the full parser. Object literals are written out, not spread, because
 * half a million values a layer come through here.
 */
export function parsePlainValue(text: string): WrittenValue | null {
  const match = PLAIN.exec(text);
  if (!match) return UNSPECIFIED.test(text) ? maskedValue(text) : null;
  const [, year, month, day, hour, minute, second, fraction, offset, qualifier] = match;
  const numbers = toNumbers(year, month, day);
  if (!isDate(numbers)) return null;
  const clock =
    hour === undefined
      ? null
      : clockOf(hour, minute ?? '0', second ?? null, fraction ?? null, offset ?? null);
  if (clock === undefined || (clock && qualifier)) return null;
  const { precision, first, last } = coverDate(numbers);
  return {
    precision: clock ? clockPrecision(second ?? null, fraction ?? null) : precision,
    first,
    last,
    clock,
    season: null,
    partial: false,
    uncertain: qualifier === '?' || qualifier === '%',
    widening: qualifier === '~' || qualifier === '%' ? widenByUnit(precision) : null,
  };
}

const PLAIN =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?)?)?([~?%])?$/;

const UNSPECIFIED = /^(?:\d{4}-\d\d-XX|\d{4}-XX(?:-XX)?|\d{3}X|\d\dXX)$/;

function maskedValue(text: string): WrittenValue | null {
  const cover = coverMask(text);
  return cover && { ...cover, clock: null, season: null, partial: true, uncertain: false, widening: null };
}

function toNumbers(year = '', month: string | undefined, day: string | undefined): readonly number[] {
  if (month === undefined) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}

function isDate([year = 0, month = 1, day = 1]: readonly number[]): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function clockPrecision(second: string | null, fraction: string | null): WrittenValue['precision'] {
  if (fraction !== null) return 'millisecond';
  return second === null ? 'minute' : 'second';
}

/** Undefined when a number is past its range. */
function clockOf(
  hour: string,
  minute: string,
  second: string | null,
  fraction: string | null,
  offset: string | null,
): WrittenClock | undefined {
  const offsetMs = offset === null ? null : parseOffset(offset);
  if (offsetMs === undefined) return undefined;
  const clock = {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    ms: Number((fraction ?? '').slice(0, 3).padEnd(3, '0')),
    offsetMs,
  };
  return clock.hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : undefined;
}

/** `Z` or `+03:00` in milliseconds ahead of UTC; undefined outside −12:00 to +14:00 and for −00:00. */
function parseOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4, 6))];
  const offsetMs = hours * HOUR_MS + minutes * MINUTE_MS;
  if (minutes > 59 || (sign < 0 && offsetMs === 0)) return undefined;
  return offsetMs <= (sign < 0 ? 12 : 14) * HOUR_MS ? sign * offsetMs : undefined;
}
