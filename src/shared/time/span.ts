/**
 * When something was there, with what is not known about it: each end of a span lies somewhere between
 * an earliest and a latest moment. Everything that plays or draws time asks the functions of this file.
 */

/** The earliest and the latest millisecond at which an end may lie, both included (epoch ms UTC). */
export type Bound = readonly [earliestMs: number, latestMs: number];

/** Something begins within `start` and ends within `end`; `start[0] <= end[0]` and `start[1] <= end[1]`. */
export interface Span {
  readonly start: Bound;
  readonly end: Bound;
}

/** The first and the last moment there is: open ends reach these, so that a span stays plain JSON. */
export const BEGINNING_MS = -8.64e15;
export const FOREVER_MS = 8.64e15;

/** Whether something is there: surely not, perhaps, or surely. */
export type Presence = 'absent' | 'possible' | 'certain';

/**
 * The rule of playback, for the part of time from `fromMs` to `toMs` (both included; one moment when they are the same): a
 * span is `certain` when it must have begun by `toMs` and cannot have ended before `fromMs`, `absent` when it cannot have
 * begun by then or must have ended before, and `possible` elsewhere. A day-only event has no certain moment; it is possible
 * all through its day, and certain in every window that holds the whole day.
 */
export function presence(span: Span, fromMs: number, toMs = fromMs): Presence {
  const weight = presenceWeight(span, fromMs, toMs);
  return weight === 0 ? 'absent' : weight === 1 ? 'certain' : 'possible';
}

/** How solid to draw it, 0 to 1: {@link boundsWeight} of its four limits. */
export function presenceWeight({ start, end }: Span, fromMs: number, toMs = fromMs): number {
  return boundsWeight(start[0], start[1], end[0], end[1], fromMs, toMs);
}

/**
 * True when a span with these outer limits may be there at some moment from `fromMs` to `toMs`; exactly where
 * {@link boundsWeight} is above 0. Of spans sorted by `startFromMs` only those up to `toMs` need be asked.
 */
export function mayBeThere(startFromMs: number, endToMs: number, fromMs: number, toMs: number): boolean {
  return startFromMs <= toMs && endToMs >= fromMs;
}

/**
 * How solid to draw what begins in `[startFromMs, startToMs]` and ends in `[endFromMs, endToMs]` when the part of time from
 * `fromMs` to `toMs` is shown (one moment when they are the same):
 *
 *     0                                        where it cannot be there: startFrom > to or endTo < from
 *     1                                        where it must be there: startTo <= to and endFrom >= from
 *     min(rise, fall)                          elsewhere, with
 *       rise = (to - startFrom + 1) / (startTo - startFrom + 1), at most 1: how much of the start lies behind
 *       fall = (endTo - from + 1) / (endTo - endFrom + 1), at most 1: how much of the end lies ahead
 *
 * Two cases know no likelier moment. One moment somewhere in a bound (`startFrom = endFrom`, `startTo = endTo`) weighs the
 * share of its bound that the window holds, and never less than one half, which is what a single moment weighs. A bound without
 * a limit weighs one half until the window has passed its other limit.
 *
 * Plain numbers, because half a million spans are asked in each frame.
 */
export function boundsWeight(
  startFromMs: number,
  startToMs: number,
  endFromMs: number,
  endToMs: number,
  fromMs: number,
  toMs: number,
): number {
  if (startFromMs > toMs || endToMs < fromMs) return 0;
  if (startToMs <= toMs && endFromMs >= fromMs) return 1;
  if (startFromMs === endFromMs && startToMs === endToMs) {
    if (isUnlimited(startFromMs, startToMs)) return EVEN;
    const heldMs = Math.min(toMs, endToMs) - Math.max(fromMs, startFromMs) + 1;
    return Math.max(EVEN, heldMs / (endToMs - startFromMs + 1));
  }
  const rise = shareBehind(startFromMs, startToMs, toMs - startFromMs + 1);
  const fall = shareBehind(endFromMs, endToMs, endToMs - fromMs + 1);
  return Math.min(rise, fall);
}

/** True when two spans may share a moment, each taken at its widest. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start[0] <= b.end[1] && b.start[0] <= a.end[1];
}

/** True when the span is one moment - drawn as a pin, not a bar - however well that moment is known. */
export function spanIsInstant(span: Span): boolean {
  return span.start[0] === span.end[0] && span.start[1] === span.end[1] && !hasNoLimits(span.start);
}

const EVEN = 0.5;

function shareBehind(earliestMs: number, latestMs: number, passedMs: number): number {
  const lengthMs = latestMs - earliestMs + 1;
  if (passedMs >= lengthMs) return 1;
  return isUnlimited(earliestMs, latestMs) ? EVEN : passedMs / lengthMs;
}

function isUnlimited(earliestMs: number, latestMs: number): boolean {
  return earliestMs === BEGINNING_MS || latestMs === FOREVER_MS;
}

function hasNoLimits(bound: Bound): boolean {
  return bound[0] === BEGINNING_MS && bound[1] === FOREVER_MS;
}
