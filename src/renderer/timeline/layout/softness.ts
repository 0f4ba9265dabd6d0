import { presenceWeight, type Span, spanIsInstant } from '../../../shared/time/span';
import { type Scale, timeOfX, xOfTime } from './scale';

/** How solid a bar is at a place on the plot, 0 to 1; straight between two stops. */
export interface Stop {
  readonly x: number;
  readonly weight: number;
}

/**
 * How solid a bar is along the plot, by the rule that playback shows it with: rising through an uncertain start, falling through
 * an uncertain end. Stops ascend from `fromX` to `toX`, what is beyond is cut; a jump is two stops in one place.
 */
export function softStops(span: Span, scale: Scale, fromX: number, toX: number): Stop[] {
  const [fromMs, toMs] = [timeOfX(scale, fromX), timeOfX(scale, toX)];
  const inner = breaksOf(span).filter((tMs) => tMs > fromMs && tMs < toMs);
  const breaks = [fromMs, ...inner, toMs];
  return breaks.slice(1).flatMap((end, index) => {
    const start = breaks[index] ?? fromMs;
    // just inside, where the weight is on this side of a jump
    const inset = Math.min((end - start) * 1e-3, 1);
    return [
      { x: clampX(xOfTime(scale, start), fromX, toX), weight: presenceWeight(span, start + inset) },
      { x: clampX(xOfTime(scale, end), fromX, toX), weight: presenceWeight(span, end - inset) },
    ];
  });
}

// where the weight bends: the four limits, where rise and fall meet, and where one of them meets a bound without a limit
function breaksOf(span: Span): number[] {
  const { start, end } = span;
  const limits = [start[0], start[1], end[0], end[1]];
  if (end[0] < start[1] && !spanIsInstant(span)) {
    const [rise, fall] = [start[1] - start[0], end[1] - end[0]];
    limits.push(
      (start[0] * fall + end[1] * rise) / (rise + fall),
      (start[0] + start[1]) / 2,
      (end[0] + end[1]) / 2,
    );
  }
  return [...new Set(limits)].sort((a, b) => a - b);
}

function clampX(x: number, fromX: number, toX: number): number {
  return Math.min(Math.max(x, fromX), toX);
}
