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

/** Whether something is there at a moment: surely not, perhaps, or surely. */
export type Presence = 'absent' | 'possible' | 'certain';

/**
 * The rule of playback: a span is `certain` from its latest start to its earliest end, `possible` where
 * it may have begun and need not have ended, and `absent` elsewhere. A day-only event has no certain
 * moment; it is possible all through its day.
 */
export function presence(span: Span, tMs: number): Presence {
  if (tMs < span.start[0] || tMs > span.end[1]) return 'absent';
  return tMs >= span.start[1] && tMs <= span.end[0] ? 'certain' : 'possible';
}

/**
 * How solid to draw it, 0 to 1: 0 exactly where `presence` is absent, 1 exactly where it is certain.
 * Inside an uncertain start it rises in a straight line, inside an uncertain end it falls, and where the
 * two overlap the lesser holds. Where nothing makes one moment likelier than another - the span is a
 * single moment somewhere in one bound, or a bound has no limit - it is an even one half.
 */
export function presenceWeight(span: Span, tMs: number): number {
  const state = presence(span, tMs);
  if (state !== 'possible') return state === 'certain' ? 1 : 0;
  if (spanIsInstant(span)) return EVEN;
  return Math.min(rise(span.start, tMs), fall(span.end, tMs));
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

function rise(bound: Bound, tMs: number): number {
  if (tMs >= bound[1]) return 1;
  if (isUnlimited(bound)) return EVEN;
  return (tMs - bound[0] + 1) / (bound[1] - bound[0] + 1);
}

function fall(bound: Bound, tMs: number): number {
  if (tMs <= bound[0]) return 1;
  if (isUnlimited(bound)) return EVEN;
  return (bound[1] - tMs + 1) / (bound[1] - bound[0] + 1);
}

function isUnlimited(bound: Bound): boolean {
  return bound[0] === BEGINNING_MS || bound[1] === FOREVER_MS;
}

function hasNoLimits(bound: Bound): boolean {
  return bound[0] === BEGINNING_MS && bound[1] === FOREVER_MS;
}
