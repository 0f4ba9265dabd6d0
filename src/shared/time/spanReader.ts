import { civilFromDays, DAY_MS, daysFromCivil, daysInMonth, HOUR_MS, MINUTE_MS, SECOND_MS } from './civil';
import { compileTime } from './edtf';
import { BEGINNING_MS, FOREVER_MS } from './span';
import { fromZoned, zoneOffsetMs } from './zone';

/** Reads the span of a written time and nothing else of it: for layers of half a million, without an object each. */
export interface SpanReader {
  /** The bounds read last: the start's earliest and latest, the end's earliest and latest (epoch ms). */
  readonly bounds: Float64Array;
  /** Whether the text is a time; `bounds` is its span then, the one of `compileTime`. */
  read(written: string): boolean;
  /** The same for plain days and times of day, alone, or in an interval with another of its kind or an open end; false for anything else, be it a time or none. */
  readPlain(written: string): boolean;
}

/** Builds a reader for times whose days begin in `zone`, which must be one. A test holds it to the answers of `compileTime`. */
export function buildSpanReader(zone: string): SpanReader {
  const bounds = new Float64Array(4);
  const offsets = new Map<number, number>();

  /** The offset that holds from the day before to the day after a day of the calendar; NaN when clocks change in between. */
  function steadyOffset(day: number): number {
    let offset = offsets.get(day);
    if (offset === undefined) {
      const around = [-1, 0, 1, 2].map((step) => zoneOffsetMs(zone, (day + step) * DAY_MS));
      offset = around.every((each) => each === around[0]) ? (around[0] ?? 0) : Number.NaN;
      if (offsets.size >= DAYS_KEPT) offsets.clear();
      offsets.set(day, offset);
    }
    return offset;
  }

  /** Moment at which clocks in the zone show something, the latest where they show it twice and `late` is set. */
  function toUtc(localMs: number, late: boolean): number {
    const day = Math.floor(localMs / DAY_MS);
    const offset = steadyOffset(day);
    if (!Number.isNaN(offset)) return localMs - offset;
    return fromZoned(zone, { ...civilFromDays(day), ms: localMs - day * DAY_MS }, late ? 'later' : 'earlier');
  }

  /** Puts the bound of a value at `into` and `into + 1`. */
  function place(value: PlainMoment, into: number): void {
    if (value.offsetMs !== null) {
      bounds[into] = value.localMs - value.offsetMs;
      bounds[into + 1] = value.localMs - value.offsetMs + value.lengthMs - 1;
      return;
    }
    const startMs = toUtc(value.localMs, false);
    bounds[into] = startMs;
    bounds[into + 1] =
      value.lengthMs === DAY_MS
        ? Math.max(startMs, toUtc(value.localMs + DAY_MS, false) - 1)
        : toUtc(value.localMs, true) + value.lengthMs - 1;
  }

  function readPlain(written: string): boolean {
    const slash = written.indexOf('/');
    if (slash === -1) {
      if (!readMoment(written, 0, written.length, first)) return false;
      place(first, 0);
      bounds.copyWithin(2, 0, 2);
      return true;
    }
    const startIsOpen = isOpen(written, 0, slash);
    const endIsOpen = isOpen(written, slash + 1, written.length);
    if (!startIsOpen && !readMoment(written, 0, slash, first)) return false;
    if (!endIsOpen && !readMoment(written, slash + 1, written.length, last)) return false;
    if (startIsOpen || endIsOpen) {
      if (startIsOpen) bounds.fill(BEGINNING_MS, 0, 2);
      else place(first, 0);
      if (endIsOpen) bounds.fill(FOREVER_MS, 2, 4);
      else place(last, 2);
      return true;
    }
    // with an offset on one side only, which side comes first depends on the zone
    if ((first.offsetMs === null) !== (last.offsetMs === null)) return false;
    if (first.offsetMs === null && first.localMs > last.localMs) return false;
    place(first, 0);
    place(last, 2);
    const [startFrom = 0, startTo = 0, endFrom = 0, endTo = 0] = bounds;
    if (startFrom > endTo) return false;
    bounds[1] = Math.min(startTo, endTo);
    bounds[2] = Math.max(endFrom, startFrom);
    return true;
  }

  return {
    bounds,
    readPlain,
    read(written) {
      if (readPlain(written)) return true;
      const time = compileTime(written, zone);
      if (time.ok) bounds.set([...time.value.span.start, ...time.value.span.end]);
      return time.ok;
    },
  };
}

const DAYS_KEPT = 20_000;

/** A value as clocks show it; `offsetMs` is null where none is written. */
interface PlainMoment {
  localMs: number;
  lengthMs: number;
  offsetMs: number | null;
}

// read into, over and over
const first: PlainMoment = { localMs: 0, lengthMs: 0, offsetMs: null };
const last: PlainMoment = { localMs: 0, lengthMs: 0, offsetMs: null };

function isOpen(text: string, from: number, to: number): boolean {
  return to - from === 2 && text.charCodeAt(from) === FULL_STOP && text.charCodeAt(from + 1) === FULL_STOP;
}

/** `2024-12-14`, `2024-12-14T08:00`, `2024-12-14T08:00:30`, the last two also with `Z` or `+03:00`. */
function readMoment(text: string, from: number, to: number, into: PlainMoment): boolean {
  const length = to - from;
  if (length < 10 || text.charCodeAt(from + 4) !== HYPHEN || text.charCodeAt(from + 7) !== HYPHEN)
    return false;
  const year = twoDigits(text, from) * 100 + twoDigits(text, from + 2);
  const month = twoDigits(text, from + 5);
  const day = twoDigits(text, from + 8);
  // a digit that is none makes a number that is none, and fails here
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return false;
  into.localMs = daysFromCivil({ year, month, day }) * DAY_MS;
  into.lengthMs = DAY_MS;
  into.offsetMs = null;
  return length === 10 || readClock(text, from + 10, to, into);
}

function readClock(text: string, from: number, to: number, into: PlainMoment): boolean {
  if (to - from < 6 || text.charCodeAt(from) !== LETTER_T || text.charCodeAt(from + 3) !== COLON)
    return false;
  const hour = twoDigits(text, from + 1);
  const minute = twoDigits(text, from + 4);
  if (!(hour <= 23 && minute <= 59)) return false;
  into.localMs += hour * HOUR_MS + minute * MINUTE_MS;
  into.lengthMs = MINUTE_MS;
  let at = from + 6;
  if (text.charCodeAt(at) === COLON && at < to) {
    const second = twoDigits(text, at + 1);
    if (!(second <= 59) || at + 3 > to) return false;
    into.localMs += second * SECOND_MS;
    into.lengthMs = SECOND_MS;
    at += 3;
  }
  return at === to || readOffset(text, at, to, into);
}

/** What EDTF allows in the way of offsets at the rim, or writes otherwise, is left to its parser. */
function readOffset(text: string, at: number, to: number, into: PlainMoment): boolean {
  const sign = text.charCodeAt(at);
  if (sign === LETTER_Z) {
    into.offsetMs = 0;
    return at + 1 === to;
  }
  if (to - at !== 6 || text.charCodeAt(at + 3) !== COLON || (sign !== PLUS && sign !== HYPHEN)) return false;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  if (!(hours <= 11 && minutes <= 59) || (hours === 0 && minutes === 0)) return false;
  into.offsetMs = (sign === HYPHEN ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
  return true;
}

/** NaN where there are no two digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const PLUS = 0x2b;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
