import type { EdtfNode } from 'edtf';
import { fail, ok, type Result } from '../result';
import { daysInMonth, HOUR_MS, MINUTE_MS } from './civil';
import { type Cover, coverDate, coverSeason, coverYears, seasonMonths, widenByUnit } from './cover';
import { coverMask } from './mask';
import { explainDay } from './refusals';
import type { Precision, Widening, WrittenClock, WrittenValue } from './written';

/** Years further away than this cannot be given in milliseconds (`Date` ends at ±271,821 or so). */
const FURTHEST_YEAR = 270_000;

/**
 * What one parsed value covers. `text` is that value as written, for the digits that the package does not
 * hand on. Refuses days that no calendar has and years too far away.
 */
export function buildValue(node: EdtfNode, text: string): Result<WrittenValue, string> {
  const values = node.values as readonly number[];
  switch (node.type) {
    case 'Year':
      return buildYear(values[0] ?? 0, node.significant);
    case 'Decade':
      return ok(qualify(node, coverDigits('decade', values[0] ?? 0, 10)));
    case 'Century':
      return ok(qualify(node, coverDigits('century', values[0] ?? 0, 100)));
    case 'Season':
      return buildSeason(node, values);
    default:
      // unspecified dates inside an interval carry no type
      return node.unspecified === undefined ? buildDate(node, values, text) : buildMasked(node, text);
  }
}

function buildDate(node: EdtfNode, values: readonly number[], text: string): Result<WrittenValue, string> {
  const [year = 0, month0, day] = values;
  const date = [year, ...(month0 === undefined ? [] : [month0 + 1]), ...(day === undefined ? [] : [day])];
  if (day !== undefined && month0 !== undefined && day > daysInMonth(year, month0 + 1)) {
    return fail(explainDay(year, month0 + 1, day));
  }
  const value = qualify(node, coverDate(date));
  if (values.length < 5) return ok(value);
  const [hour = 0, minute = 0, second = 0, ms = 0] = values.slice(3);
  const clock: WrittenClock = { hour, minute, second, ms, offsetMs: offsetOf(node.timeZone) };
  return ok({ ...value, precision: clockPrecision(values.length, text), clock });
}

/** The package gives seconds to `T24:00` that were not written. */
function clockPrecision(parts: number, text: string): Precision {
  if (parts === 5 || /T24:00(?!:)/.test(text)) return 'minute';
  return parts === 6 ? 'second' : 'millisecond';
}

function buildMasked(node: EdtfNode, text: string): Result<WrittenValue, string> {
  const cover = coverMask(text);
  return cover
    ? ok({ ...qualify(node, cover), partial: true })
    : fail(`expected a day that some calendar month has, found "${text}"`);
}

function buildYear(year: number, significant: number | undefined): Result<WrittenValue, string> {
  if (Math.abs(year) > FURTHEST_YEAR) {
    return fail(`expected a year from −${FURTHEST_YEAR} to ${FURTHEST_YEAR}, found ${year}`);
  }
  const digits = String(Math.abs(year)).length - (significant ?? Number.POSITIVE_INFINITY);
  const value = qualify({ values: [] }, coverYears('year', year, year));
  if (digits <= 0) return ok(value);
  const unit = 10 ** digits;
  const precision = digits === 1 ? 'decade' : digits === 2 ? 'century' : 'millennium';
  return ok({ ...value, ...coverDigits(precision, Math.trunc(year / unit), unit), partial: true });
}

function buildSeason(node: EdtfNode, [year = 0, code = 21]: readonly number[]): Result<WrittenValue, string> {
  if (node.unspecified) return fail('expected a season of a known year, found unspecified digits');
  const widening = bitsOf(node.approximate) ? { months: seasonMonths(code)[1] } : null;
  return ok({ ...qualify(node, coverSeason(year, code)), season: code, widening });
}

/** `201` as a decade is 2010 to 2019; before year 0 the digits count backwards, −201 is −2019 to −2010. */
function coverDigits(precision: Precision, leading: number, unit: number): Cover {
  const near = leading * unit;
  const backwards = leading < 0 || Object.is(leading, -0);
  return backwards
    ? coverYears(precision, near - unit + 1, near)
    : coverYears(precision, near, near + unit - 1);
}

function qualify(node: EdtfNode, cover: Cover): WrittenValue {
  return {
    ...cover,
    clock: null,
    season: null,
    partial: false,
    uncertain: bitsOf(node.uncertain) !== 0,
    widening: wideningOf(bitsOf(node.approximate), cover.precision),
  };
}

/** `~` behind or before one part of a date widens by a unit of the coarsest part it marks. */
function wideningOf(bits: number, precision: Precision): Widening | null {
  if (bits === 0) return null;
  if (bits === WHOLE) return widenByUnit(precision);
  if (bits & 0b1111) return widenByUnit('year');
  return widenByUnit(bits & 0b110000 ? 'month' : 'day');
}

const WHOLE = -1;

function bitsOf(flag: number | boolean | undefined): number {
  return flag === true ? WHOLE : Number(flag ?? 0);
}

function offsetOf(timeZone: string | undefined): number | null {
  if (timeZone === undefined) return null;
  const [hours = 0, minutes = 0] = timeZone.slice(1).split(':').map(Number);
  return (timeZone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}
