import { BEGINNING_MS, FOREVER_MS } from '../../shared/time/span';
import { eventSpan } from '../store/situationIndex';
import type { Axis, State } from '../store/state';

type Told = Pick<State, 'playback' | 'axis' | 'opened'>;

/**
 * What is played: from the in point to the out point, each the end of the situation's period where it is not set. Where the
 * period is open, it is the first or the last event; with nothing open, the axis.
 */
export function playedRange({ playback, axis, opened }: Told): Axis {
  const { inMs, outMs } = playback;
  if (opened.is !== 'open') return { fromMs: inMs ?? axis.fromMs, toMs: outMs ?? axis.toMs };
  const { span } = opened.index.situation.period;
  const events = eventSpan(opened.index) ?? axis;
  const fromMs = inMs ?? (span.start[0] > BEGINNING_MS ? span.start[0] : events.fromMs);
  const endMs = span.end[1] < FOREVER_MS ? span.end[1] : events.toMs;
  return { fromMs, toMs: outMs ?? endMs };
}

/** The same for a moment from which it is played: one behind the period's end is played on from to the last event. */
export function playedRangeAt(state: Told, nowMs: number): Axis {
  const range = playedRange(state);
  const { opened, playback } = state;
  if (nowMs <= range.toMs || playback.outMs !== null || opened.is !== 'open') return range;
  return { ...range, toMs: Math.max(range.toMs, eventSpan(opened.index)?.toMs ?? range.toMs) };
}
