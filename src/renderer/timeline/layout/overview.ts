import { AXIS_MIN_MS } from '../../commands/time';
import type { Axis } from '../../store/state';
import { panAxis, type Scale, xOfTime } from './scale';

/** What of the brush is moved: one of its edges, or all of it. */
export type BrushPart = 'from' | 'to' | 'whole';

// so that an edge at the end of the period can still be taken outwards
const MARGIN = 0.04;

// an axis that shows more than so many periods is no longer about the period
const PERIODS = 2;

/**
 * What the overview shows: the situation's period as long as the axis is about it, that is, shows some of it and not much more than it; else all
 * there is. So it keeps its scale when the axis is panned or zoomed a little beyond the period. An axis that goes beyond even all there is
 * takes the overview along.
 */
export function overviewRange(axis: Axis, period: Axis, whole: Axis): Axis {
  const isInSight = axis.toMs > period.fromMs && axis.fromMs < period.toMs;
  if (isInSight && axis.toMs - axis.fromMs <= PERIODS * (period.toMs - period.fromMs))
    return withMargin(period);
  const { fromMs, toMs } = withMargin(whole);
  return { fromMs: Math.min(fromMs, axis.fromMs), toMs: Math.max(toMs, axis.toMs) };
}

/** The brush in CSS pixels: as much of the axis as lies within the overview, at least `leastPx` wide. */
export function placeBrush(
  axis: Axis,
  overview: Scale,
  leastPx: number,
): { readonly x: number; readonly width: number } {
  const within = (tMs: number) => Math.min(Math.max(xOfTime(overview, tMs), 0), overview.width);
  const [from, to] = [within(axis.fromMs), within(axis.toMs)];
  const width = Math.min(Math.max(to - from, leastPx), overview.width);
  const x = (from + to - width) / 2;
  return { x: Math.min(Math.max(x, 0), overview.width - width), width };
}

/**
 * The axis after a part of its brush was moved by so much time; it stays within what the overview shows, and its edges apart. An edge that lies beyond
 * the overview is moved from the overview's end, where it is seen.
 */
export function moveBrush(part: BrushPart, axis: Axis, byMs: number, range: Axis): Axis {
  const { fromMs, toMs } = axis;
  const least = Math.min(range.fromMs, fromMs);
  const most = Math.max(range.toMs, toMs);
  switch (part) {
    case 'from': {
      const seenMs = Math.max(fromMs, range.fromMs);
      return { fromMs: Math.min(Math.max(seenMs + byMs, least), toMs - AXIS_MIN_MS), toMs };
    }
    case 'to': {
      const seenMs = Math.min(toMs, range.toMs);
      return { fromMs, toMs: Math.max(Math.min(seenMs + byMs, most), fromMs + AXIS_MIN_MS) };
    }
    case 'whole':
      return panAxis(axis, Math.min(Math.max(byMs, least - fromMs), most - toMs));
  }
}

function withMargin({ fromMs, toMs }: Axis): Axis {
  const marginMs = (toMs - fromMs) * MARGIN;
  return { fromMs: fromMs - marginMs, toMs: toMs + marginMs };
}
