import { BEGINNING_MS, type Bound, FOREVER_MS, type Span, spanIsInstant } from '../time/span';
import type { TimeWindow } from '../time/timeWindow';
import { movingStretches } from '../track/mover';
import type { CompiledFeature } from './compiled';

// a fade is told in so many steps: between them the eye sees no change
const FADE_STEPS = 10;

/**
 * When something about a feature happens that can be seen: it comes or goes, is certain from then on or no longer, is a step
 * further through a fade, or is under way. In a trailing window it goes by its length later; in everything so far it never does.
 */
export function featureActivity({ time, track }: CompiledFeature, window: TimeWindow): Bound[] {
  return [...(time ? spanActivity(time.span, window) : []), ...(track ? movingStretches(track) : [])];
}

function spanActivity(span: Span, window: TimeWindow): Bound[] {
  // one moment somewhere in a day is as likely at any of its hours: it does not fade
  const fades = window.is !== 'moment' || !spanIsInstant(span);
  const lengthMs = window.is === 'trailing' ? window.lengthMs : 0;
  const moments = [
    ...(fades ? steps(span.start) : span.start),
    ...(window.is === 'soFar' ? [] : (fades ? steps(span.end) : span.end).map((tMs) => tMs + lengthMs)),
  ];
  return moments.filter((tMs) => tMs > BEGINNING_MS && tMs < FOREVER_MS).map((tMs) => [tMs, tMs]);
}

function steps([fromMs, toMs]: Bound): number[] {
  if (fromMs === toMs || fromMs === BEGINNING_MS || toMs === FOREVER_MS) return [fromMs, toMs];
  return Array.from({ length: FADE_STEPS + 1 }, (_, step) => fromMs + ((toMs - fromMs) * step) / FADE_STEPS);
}
