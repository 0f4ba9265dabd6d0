import { isoInZone } from './iso';
import { startOfDayMs, toZoned, zoneOffsetMs } from './zone';

/**
 * A moment as EDTF writes it, no finer than it is: to the minute where it is a whole one, else to the second; the last millisecond of a
 * day is that day. Where no time of day can be written, before the year 0 and after 9999, the year.
 */
export function writeMoment(tMs: number, zone: string): string {
  const { year, month, day } = toZoned(zone, tMs);
  if (year < 0 || year > 9999) return writeYear(year);
  if (toZoned(zone, tMs + 1).day !== day && startOfDayMs(zone, toZoned(zone, tMs + 1)) === tMs + 1)
    return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
  // noon of a day that ends a millisecond short of midnight lies half of one before it
  const secondMs = Math.round(tMs / 1000) * 1000;
  // offsets were not always whole minutes: what cannot be written with one is written in UTC
  const isWhole = zoneOffsetMs(zone, tMs) % 60_000 === 0;
  const written = isWhole
    ? isoInZone(zone, secondMs)
    : new Date(secondMs).toISOString().replace(/\.\d+Z$/, 'Z');
  return written.replace(/T(\d\d:\d\d):00(?=[Z+-])/, 'T$1');
}

function writeYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
