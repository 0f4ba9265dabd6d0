import { BEGINNING_MS, type Bound, FOREVER_MS, type Span, spanIsInstant } from '../time/span';
import type { TimeWindow } from '../time/timeWindow';
import { movingStretches } from '../track/mover';
import type { CompiledFeature } from './compiled';

/** How activity is looked for. */
export interface ActivityOptions {
  readonly window: TimeWindow;
  /** A fade no longer than this is watched; of a longer one only its ends are events. */
  readonly longestFadeMs: number;
}

/**
 * When something about a feature happens that can be seen: it comes or goes, fades, is certain from then on or no longer, or is
 * under way. In a trailing window it goes by its length later; in everything so far it never does.
 */
export function featureActivity({ time, track }: CompiledFeature, options: ActivityOptions): Bound[] {
  return [...(time ? spanActivity(time.span, options) : []), ...(track ? movingStretches(track) : [])];
}

function spanActivity(span: Span, { window, longestFadeMs }: ActivityOptions): Bound[] {
  // one moment somewhere in a day is as likely at any of its hours: it does not fade
  const fades = window.is !== 'moment' || !spanIsInstant(span);
  const watched = fades ? longestFadeMs : 0;
  const coming = boundActivity(span.start, watched);
  if (window.is === 'soFar') return coming;
  const laterMs = window.is === 'trailing' ? window.lengthMs : 0;
  const going = boundActivity(span.end, watched);
  return [...coming, ...going.map(([fromMs, toMs]): Bound => [fromMs + laterMs, toMs + laterMs])];
}

function boundActivity(bound: Bound, watchedMs: number): Bound[] {
  // what has no limit is no event
  const limits = bound.filter((tMs) => tMs > BEGINNING_MS && tMs < FOREVER_MS);
  if (limits.length === 2 && bound[1] - bound[0] <= watchedMs) return [bound];
  return limits.map((tMs) => [tMs, tMs]);
}
