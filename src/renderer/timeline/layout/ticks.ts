import { MINUTE_MS } from '../../../shared/time/civil';
import { calendarFloor, calendarStep } from '../../../shared/time/steps';
import { fromZoned, toZoned, type ZonedFields, zoneOffsetMs } from '../../../shared/time/zone';
import { msPerPixel, type Scale, xOfTime } from './scale';
import {
  approxLengthMs,
  BAND_NAMES,
  type BandUnit,
  TICK_LEVELS,
  type TickLevel,
  type TickUnit,
} from './tickLevels';

/** Width of a text in CSS pixels, in the type the labels are written in. */
export type Measure = (text: string) => number;

export interface Tick {
  readonly x: number;
  /** To the right of the tick; empty where it had no room. */
  readonly label: string;
  /** Begins a band, and so has a stronger line. */
  readonly strong: boolean;
}

/** A month, a year or a day, named above the ticks it holds. */
export interface Band {
  readonly x: number;
  /** Where its name stands: at its start, or at the edge while it runs in from the left. */
  readonly labelX: number;
  readonly label: string;
}

export interface Ticks {
  readonly major: readonly Tick[];
  readonly minor: readonly number[];
  readonly bands: readonly Band[];
}

/** Room between a line and the label beside it, and between that label and the next line. */
export const LABEL_GAP = 4;

// a band’s name stands clear of the cursor’s handle on its line
const BAND_GAP = 8;

/**
 * Divides an axis as calendar and clock of `zone` do: local midnights, Mondays, firsts of the month. No two labels overlap,
 * and none runs over the right edge.
 */
export function buildTicks(scale: Scale, zone: string, measure: Measure): Ticks {
  const pixelMs = msPerPixel(scale);
  const level = TICK_LEVELS.find(({ approxMs, minPx }) => approxMs >= pixelMs * minPx) ?? TICK_LEVELS.at(-1);
  if (!level) return { major: [], minor: [], bands: [] };
  const moments = momentsOf(level, scale, zone);
  const bandStarts = level.band ? momentsOf({ unit: level.band, step: 1 }, scale, zone) : [];
  const strong = new Set(bandStarts);
  return {
    major: labelTicks(moments, { level, scale, zone, measure, strong }),
    minor:
      level.minor && approxLengthMs(level.minor) >= pixelMs * 5
        ? momentsOf(level.minor, scale, zone)
            .map((tMs) => xOfTime(scale, tMs))
            .filter((x) => x >= 0)
        : [],
    bands: level.band ? labelBands(bandStarts, level.band, { scale, zone, measure }) : [],
  };
}

/** Every multiple of a unit from just before the axis to its end. */
export function momentsOf(
  { unit, step }: { readonly unit: TickUnit | BandUnit; readonly step: number },
  { fromMs, toMs }: Scale,
  zone: string,
): number[] {
  if (unit === 'minute') return minutesOf(step, fromMs, toMs, zone);
  if (unit === 'year') return yearsOf(step, fromMs, toMs, zone);
  const moments: number[] = [];
  for (let tMs = firstOf(unit, step, fromMs, zone); tMs <= toMs; ) {
    moments.push(tMs);
    const next = calendarStep(tMs, zone, unit, step);
    // a day that begins at 01:00 must not drag that hour into the days after it
    const floored = calendarFloor(next, zone, unit);
    if (!(floored > tMs)) break;
    tMs = floored;
  }
  return moments;
}

function firstOf(unit: 'day' | 'week' | 'month', step: number, fromMs: number, zone: string): number {
  const first = calendarFloor(fromMs, zone, unit);
  if (unit !== 'month') return first;
  const { year, month } = toZoned(zone, first);
  return fromZoned(zone, { year, month: month - ((month - 1) % step), day: 1 });
}

function yearsOf(step: number, fromMs: number, toMs: number, zone: string): number[] {
  const moments: number[] = [];
  const first = Math.floor(toZoned(zone, fromMs).year / step) * step;
  for (let year = first; ; year += step) {
    const tMs = fromZoned(zone, { year, month: 1, day: 1 });
    if (tMs > toMs || moments.length > 1000) return moments;
    moments.push(tMs);
  }
}

function minutesOf(step: number, fromMs: number, toMs: number, zone: string): number[] {
  const stepMs = step * MINUTE_MS;
  const offsetMs = zoneOffsetMs(zone, fromMs - stepMs);
  if (offsetMs === zoneOffsetMs(zone, toMs)) {
    const first = Math.floor((fromMs + offsetMs) / stepMs) * stepMs - offsetMs;
    return Array.from(
      { length: Math.floor((toMs - first) / stepMs) + 1 },
      (_, index) => first + index * stepMs,
    );
  }
  // clocks change on the way: walk in small strides and keep where they show a multiple, twice or not at all as it falls
  const strideMs = Math.min(step, 15) * MINUTE_MS;
  const moments: number[] = [];
  for (let tMs = calendarFloor(fromMs - stepMs, zone, 'hour'); tMs <= toMs; tMs += strideMs) {
    const { hour, minute } = toZoned(zone, tMs);
    if ((hour * 60 + minute) % step === 0) moments.push(tMs);
  }
  return moments;
}

interface Labelling {
  readonly scale: Scale;
  readonly zone: string;
  readonly measure: Measure;
}

function labelTicks(
  moments: readonly number[],
  { level, scale, zone, measure, strong }: Labelling & { level: TickLevel; strong: ReadonlySet<number> },
): Tick[] {
  const fields = moments.map((tMs) => toZoned(zone, tMs));
  const xs = moments.map((tMs) => xOfTime(scale, tMs));
  const roomPx = approxLengthMs(level) / msPerPixel(scale) - 2 * LABEL_GAP;
  const name =
    level.names.find((candidate) => widest(fields, candidate, measure) <= roomPx) ?? level.names.at(-1);
  let freeFrom = -Infinity;
  return moments.flatMap((tMs, index) => {
    const [x, at] = [xs[index], fields[index]];
    if (x === undefined || at === undefined || x < -1) return [];
    const label = name?.(at) ?? '';
    const end = x + LABEL_GAP + measure(label);
    const fits = x >= freeFrom && end <= scale.width;
    if (fits) freeFrom = end + 2;
    return [{ x, label: fits ? label : '', strong: strong.has(tMs) }];
  });
}

function widest(
  fields: readonly ZonedFields[],
  name: (fields: ZonedFields) => string,
  measure: Measure,
): number {
  return fields.reduce((width, at) => Math.max(width, measure(name(at))), 0);
}

function labelBands(starts: readonly number[], unit: BandUnit, { scale, zone, measure }: Labelling): Band[] {
  const bands = starts.flatMap((tMs, index) => {
    const next = starts[index + 1];
    const x = xOfTime(scale, tMs);
    const endX = next === undefined ? scale.width : Math.min(xOfTime(scale, next), scale.width);
    const labelX = Math.max(x, 0) + BAND_GAP;
    const cut = x < 0 || next === undefined;
    return endX <= 0 ? [] : [{ x, labelX, cut, roomPx: endX - labelX - LABEL_GAP, at: toZoned(zone, tMs) }];
  });
  // all in one form, the longest that the narrowest has room for; those cut by an edge may have to be shorter
  const names = BAND_NAMES[unit];
  const whole = bands.filter(({ cut }) => !cut);
  const common = names.findIndex((name) => whole.every(({ at, roomPx }) => measure(name(at)) <= roomPx));
  const forms = names.slice(common === -1 ? names.length - 1 : common);
  return bands.map(({ x, labelX, roomPx, at }) => {
    const form = forms.find((name) => measure(name(at)) <= roomPx);
    return { x, labelX, label: form?.(at) ?? '' };
  });
}
