import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../shared/time/civil';
import { BEGINNING_MS, FOREVER_MS } from '../../../shared/time/span';
import { zoneOffsetMs } from '../../../shared/time/zone';
import { AXIS_MAX_MS, AXIS_MIN_MS } from '../../commands/time';
import type { Axis } from '../../store/state';

/** The axis laid on `width` CSS pixels: `fromMs` at 0, `toMs` at `width`. */
export interface Scale extends Axis {
  readonly width: number;
}

// far outside of every plot, near enough for a canvas, which keeps only 24 bits of a coordinate
const FAR_PX = 20_000;

/** Where a moment lies, in CSS pixels. What is far off the plot, open ends too, comes to lie a little off it. */
export function xOfTime({ fromMs, toMs, width }: Scale, tMs: number): number {
  const x = ((tMs - fromMs) / (toMs - fromMs)) * width;
  return Math.min(Math.max(x, -FAR_PX), width + FAR_PX);
}

/** The moment at a place on the plot. */
export function timeOfX({ fromMs, toMs, width }: Scale, x: number): number {
  return fromMs + (x / width) * (toMs - fromMs);
}

/** Situation time that one CSS pixel covers. */
export function msPerPixel({ fromMs, toMs, width }: Scale): number {
  return (toMs - fromMs) / width;
}

/** The axis `factor` times as long with `aboutMs` staying where it is; it stops at what an axis can show. */
export function zoomAxis({ fromMs, toMs }: Axis, factor: number, aboutMs: number): Axis {
  const spanMs = toMs - fromMs;
  const nextMs = Math.min(Math.max(spanMs * factor, AXIS_MIN_MS), AXIS_MAX_MS);
  const share = (aboutMs - fromMs) / spanMs;
  return withinTime({ fromMs: aboutMs - share * nextMs, toMs: aboutMs + (1 - share) * nextMs });
}

/** The axis moved by a length of time; it stops where time does. */
export function panAxis({ fromMs, toMs }: Axis, byMs: number): Axis {
  return withinTime({ fromMs: fromMs + byMs, toMs: toMs + byMs });
}

/** The axis moved so that a moment is in its middle. */
export function centreAxis(axis: Axis, tMs: number): Axis {
  return panAxis(axis, tMs - (axis.fromMs + axis.toMs) / 2);
}

const ROUND_STEPS = [
  SECOND_MS,
  10 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  10 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
];

/**
 * A moment pointed at, brought to the nearest round one that the pixel still means: the hand cannot tell 07:43 from 08:00
 * where a pixel covers an hour, and neither should the readout. Round is what clocks in `zone` show as round.
 */
export function roundToPixel(tMs: number, pixelMs: number, zone: string): number {
  const stepMs = ROUND_STEPS.findLast((step) => step <= pixelMs);
  if (stepMs === undefined) return Math.round(tMs);
  const offsetMs = zoneOffsetMs(zone, tMs);
  const rounded = Math.round((tMs + offsetMs) / stepMs) * stepMs;
  // clocks may have changed between the two
  return rounded - zoneOffsetMs(zone, rounded - offsetMs);
}

function withinTime({ fromMs, toMs }: Axis): Axis {
  const byMs = Math.max(BEGINNING_MS - fromMs, 0) + Math.min(FOREVER_MS - toMs, 0);
  return { fromMs: fromMs + byMs, toMs: toMs + byMs };
}
