import { AXIS_MIN_MS } from '../../commands/time';
import type { Axis } from '../../store/state';
import { panAxis, type Scale, xOfTime } from './scale';

/** What of the brush is moved: one of its edges, or all of it. */
export type BrushPart = 'from' | 'to' | 'whole';

// so that an edge at the end of the period can still be taken outwards
const MARGIN = 0.04;

/**
 * What the overview shows: the situation's period as long as the axis stays about it, else all there is. An axis that
 * goes beyond even that takes the overview along.
 */
export function overviewRange(axis: Axis, period: Axis, whole: Axis): Axis {
  const around = [period, whole].map(withMargin).find((range) => holds(range, axis));
  if (around) return around;
  const { fromMs, toMs } = withMargin(whole);
  return { fromMs: Math.min(fromMs, axis.fromMs), toMs: Math.max(toMs, axis.toMs) };
}

/** The brush in CSS pixels: the axis within the overview, at least `leastPx` wide. */
export function placeBrush(
  axis: Axis,
  overview: Scale,
  leastPx: number,
): { readonly x: number; readonly width: number } {
  const [from, to] = [xOfTime(overview, axis.fromMs), xOfTime(overview, axis.toMs)];
  const width = Math.min(Math.max(to - from, leastPx), overview.width);
  const x = (from + to - width) / 2;
  return { x: Math.min(Math.max(x, 0), overview.width - width), width };
}

/** The axis after a part of its brush was moved by so much time; it stays within what the overview shows, and its edges apart. */
export function moveBrush(part: BrushPart, axis: Axis, byMs: number, range: Axis): Axis {
  const { fromMs, toMs } = axis;
  const least = Math.min(range.fromMs, fromMs);
  const most = Math.max(range.toMs, toMs);
  switch (part) {
    case 'from':
      return { fromMs: Math.min(Math.max(fromMs + byMs, least), toMs - AXIS_MIN_MS), toMs };
    case 'to':
      return { fromMs, toMs: Math.max(Math.min(toMs + byMs, most), fromMs + AXIS_MIN_MS) };
    case 'whole':
      return panAxis(axis, Math.min(Math.max(byMs, least - fromMs), most - toMs));
  }
}

function withMargin({ fromMs, toMs }: Axis): Axis {
  const marginMs = (toMs - fromMs) * MARGIN;
  return { fromMs: fromMs - marginMs, toMs: toMs + marginMs };
}

function holds(range: Axis, { fromMs, toMs }: Axis): boolean {
  return fromMs >= range.fromMs && toMs <= range.toMs;
}
