import { FOREVER_MS, presenceWeight } from '../time/span';
import { type TimeWindow, windowStartMs } from '../time/timeWindow';
import type { CompiledFeature } from './compiled';

/** What is asked of time: the part of it that is shown, both ends included, and the knowledge of which moment. */
export interface TimeShown {
  readonly fromMs: number;
  readonly toMs: number;
  /** Only what had been published by then is shown; `FOREVER_MS` for all that is known. */
  readonly asOfMs: number;
}

/** What a viewer sets apart from the moment itself. */
export interface TimeSettings {
  readonly timeWindow: TimeWindow;
  /** Null for all that is known. */
  readonly asOfMs: number | null;
}

/** The part of time that is shown when the clock stands at `nowMs`. */
export function timeShownAt(nowMs: number, { timeWindow, asOfMs }: TimeSettings): TimeShown {
  return { fromMs: windowStartMs(timeWindow, nowMs), toMs: nowMs, asOfMs: asOfMs ?? FOREVER_MS };
}

/**
 * How much of a feature is there in the part of time shown: 0 not at all, 1 certainly, between them inside an uncertain end
 * (`boundsWeight` has the formula). What has no time is always there; what had not been published is not.
 */
export function featurePresence(feature: CompiledFeature, { fromMs, toMs, asOfMs }: TimeShown): number {
  if (feature.knownMs > asOfMs) return 0;
  return feature.time === undefined ? 1 : presenceWeight(feature.time.span, fromMs, toMs);
}
