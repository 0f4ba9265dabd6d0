import { isoInZone } from './iso';
import { startOfDayMs, toZoned, zoneOffsetMs } from './zone';

/**
 * A moment as EDTF writes it, to the nearest second of its day, and to the minute where that is a whole one. Where no time of day can be
 * written, before the year 0 and after 9999, the year.
 */
export function writeMoment(tMs: number, zone: string): string {
  const { year, day } = toZoned(zone, tMs);
  if (year < 0 || year > 9999) return writeYear(year);
  // noon of a day that ends a millisecond short of midnight lies half of one before it
  const nearestMs = Math.round(tMs / 1000) * 1000;
  const secondMs = toZoned(zone, nearestMs).day === day ? nearestMs : nearestMs - 1000;
  // offsets were not always whole minutes: what cannot be written with one is written in UTC
  const isWhole = zoneOffsetMs(zone, secondMs) % 60_000 === 0;
  const written = isWhole
    ? isoInZone(zone, secondMs)
    : new Date(secondMs).toISOString().replace(/\.\d+Z$/, 'Z');
  return written.replace(/T(\d\d:\d\d):00(?=[Z+-])/, 'T$1');
}

/** A moment up to which something reaches: the last millisecond of a day as that day, any other as a moment. */
export function writeEnd(tMs: number, zone: string): string {
  const { year, month, day } = toZoned(zone, tMs);
  const isLast = startOfDayMs(zone, toZoned(zone, tMs + 1)) === tMs + 1;
  if (!isLast || year < 0 || year > 9999) return writeMoment(tMs, zone);
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

function writeYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
