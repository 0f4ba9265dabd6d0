import { MONTH_NAMES } from '../../../shared/time/names';
import { yearInWords } from '../../../shared/time/valueWords';
import { instantInWords } from '../../../shared/time/words';
import { toZoned } from '../../../shared/time/zone';
import type { Axis } from '../../store/state';
import { msPerPixel, type Scale } from './scale';
import { approxLengthMs, type TickUnit } from './tickLevels';
import { momentsOf } from './ticks';

/** How time is divided to count in: whole minutes, hours, days, weeks, months or years, as the calendar of a zone has them. */
export interface BinSize {
  readonly unit: TickUnit;
  readonly step: number;
  /** What a count is per: `a day`. */
  readonly per: string;
}

/** Parts of time that follow one another, `edges` ascending and one more than there are parts. */
export interface Bins {
  readonly size: BinSize;
  readonly edges: readonly number[];
}

const SIZES: readonly BinSize[] = [
  { unit: 'minute', step: 1, per: 'a minute' },
  { unit: 'minute', step: 5, per: 'in 5 min' },
  { unit: 'minute', step: 15, per: 'in 15 min' },
  { unit: 'minute', step: 60, per: 'an hour' },
  { unit: 'minute', step: 180, per: 'in 3 h' },
  { unit: 'minute', step: 360, per: 'in 6 h' },
  { unit: 'day', step: 1, per: 'a day' },
  { unit: 'week', step: 1, per: 'a week' },
  { unit: 'month', step: 1, per: 'a month' },
  { unit: 'month', step: 3, per: 'in 3 months' },
  { unit: 'year', step: 1, per: 'a year' },
  { unit: 'year', step: 5, per: 'in 5 years' },
  { unit: 'year', step: 10, per: 'in 10 years' },
  { unit: 'year', step: 50, per: 'in 50 years' },
];

/** Divides an axis by the finest size of which a part is at least `leastPx` wide. The first part holds its beginning, the last its end. */
export function buildBins(scale: Scale, zone: string, leastPx: number): Bins {
  const leastMs = msPerPixel(scale) * leastPx;
  const size = SIZES.find((candidate) => approxLengthMs(candidate) >= leastMs) ?? COARSEST;
  const beyond = { ...scale, toMs: scale.toMs + 2 * approxLengthMs(size) };
  const moments = momentsOf(size, beyond, zone);
  const first = moments.findLastIndex((tMs) => tMs <= scale.fromMs);
  const last = moments.findIndex((tMs) => tMs >= scale.toMs);
  return { size, edges: moments.slice(Math.max(first, 0), last === -1 ? undefined : last + 1) };
}

const COARSEST: BinSize = { unit: 'year', step: 200, per: 'in 200 years' };

/** A part of time in words: `14 Dec 2024`, `14 Dec 2024, 08:00–09:00`, `9–15 Dec 2024`, `December 2024`, `2020–2029`. */
export function binInWords({ unit, step }: BinSize, { fromMs, toMs }: Axis, zone: string): string {
  const from = instantInWords(fromMs, zone);
  const last = instantInWords(toMs - 1, zone);
  const [a, b] = [toZoned(zone, fromMs), toZoned(zone, toMs - 1)];
  const year = yearInWords(b.year);
  switch (unit) {
    case 'minute':
      return `${from.date}, ${from.time}–${instantInWords(toMs, zone).time}`;
    case 'day':
      return from.date;
    case 'week':
      if (a.year !== b.year) return `${from.date} – ${last.date}`;
      return a.month === b.month
        ? `${a.day}–${last.date}`
        : `${a.day} ${MONTH_NAMES[a.month - 1]?.slice(0, 3)} – ${last.date}`;
    case 'month':
      return `${step === 1 ? '' : `${MONTH_NAMES[a.month - 1]}–`}${MONTH_NAMES[b.month - 1]} ${year}`;
    case 'year':
      return step === 1 ? year : `${yearInWords(a.year)}–${year}`;
  }
}
