import { knownEnds } from '../../shared/points/knownEnds';
import { DAY_MS, HOUR_MS } from '../../shared/time/civil';
import { BEGINNING_MS, FOREVER_MS } from '../../shared/time/span';
import { calendarStep, nextEventMs, previousEventMs } from '../../shared/time/steps';
import { parseTypedTime } from '../../shared/time/typed';
import { isLayerShown } from '../store/isLayerShown';
import { eventTimes, wholeSpan } from '../store/situationIndex';
import type { Axis } from '../store/state';
import type { Action, ActionContext } from './action';
import { playedRange } from './played';
import { tellSkipped } from './skipped';

/** Moves to a moment. */
export function goToTime(tMs: number): Action {
  return ({ clock }) => clock.set(tMs);
}

/** Moves to what a user typed, and widens the axis to hold it. Refuses with a sentence that says what is understood. */
export function goToTypedTime(text: string): Action {
  return (context) => {
    const zone = timeZone(context);
    const parsed = parseTypedTime(text, { zone, nowMs: context.clock.nowMs });
    if (!parsed.ok) throw new Error(parsed.error);
    context.clock.set(parsed.value);
    keepOnAxis(context);
  };
}

/** The next or previous event: where something that is shown begins, ends or is told of. */
export function stepEvent(step: 1 | -1): Action {
  return (context) => {
    const next = eventBeside(context, step);
    if (next === undefined) return;
    const { axis } = context.store.getState();
    // an agreement may end forty years on
    if (next < axis.fromMs || next > axis.toMs) tellSkipped(Math.abs(next - context.clock.nowMs))(context);
    context.clock.set(next);
    keepOnAxis(context);
  };
}

function eventBeside({ store, clock }: ActionContext, step: 1 | -1): number | undefined {
  const state = store.getState();
  if (state.opened.is !== 'open') return undefined;
  const tables = Object.entries(state.points).filter(([layer]) => isLayerShown(state, layer));
  const ends = tables.map(([, table]) => knownEnds(table, state.asOfMs));
  const { layers, scenes } = state.opened.index.situation;
  const shown = layers.filter(({ id }) => isLayerShown(state, id)).flatMap(({ features }) => features);
  const times: ArrayLike<number>[] = [eventTimes(shown, scenes)];
  for (const { startsMs, endsMs } of ends) times.push(startsMs, endsMs);
  const beside = step === 1 ? nextEventMs : previousEventMs;
  const found = times.flatMap((sorted) => beside(sorted, clock.nowMs) ?? []);
  // an end that is open is no event
  const events = found.filter((tMs) => tMs > BEGINNING_MS && tMs < FOREVER_MS);
  return events.length === 0 ? undefined : step === 1 ? Math.min(...events) : Math.max(...events);
}

/** One step of the axis. */
export function stepTime(step: 1 | -1): Action {
  return (context) => {
    const unit = stepUnit(context.store.getState().axis);
    context.clock.set(calendarStep(context.clock.nowMs, timeZone(context), unit, step));
    keepOnAxis(context);
  };
}

/** The unit of a step: an hour, a day, a month or a year, whichever the axis shows some dozens of. */
export function stepUnit({ fromMs, toMs }: Axis): 'hour' | 'day' | 'month' | 'year' {
  const spanMs = toMs - fromMs;
  if (spanMs <= 4 * DAY_MS) return 'hour';
  if (spanMs <= 200 * DAY_MS) return 'day';
  return spanMs <= 6000 * DAY_MS ? 'month' : 'year';
}

/** The first or the last moment that is played. */
export function goToPeriod(end: 'start' | 'end'): Action {
  return (context) => {
    const state = context.store.getState();
    if (state.opened.is !== 'open') return;
    const { fromMs, toMs } = playedRange(state);
    context.clock.set(end === 'start' ? fromMs : toMs);
    keepOnAxis(context);
  };
}

/** The shortest and the longest part of time an axis shows: an hour, and all years of four digits with room beside them. */
export const AXIS_MIN_MS = HOUR_MS;
export const AXIS_MAX_MS = 12_000 * 365.25 * DAY_MS;

/** Shows another part of time. Too short or too long a span is brought back to what an axis can show. */
export function setAxis({ fromMs, toMs }: Axis): Action {
  return ({ store }) => {
    const middleMs = (fromMs + toMs) / 2;
    const halfMs = Math.min(Math.max(toMs - fromMs, AXIS_MIN_MS), AXIS_MAX_MS) / 2;
    store.setState({ axis: { fromMs: middleMs - halfMs, toMs: middleMs + halfMs } });
  };
}

/** Shows the period the situation is about. */
export const fitAxisToPeriod: Action = (context) => {
  const { opened } = context.store.getState();
  if (opened.is !== 'open') return;
  const { span } = opened.index.situation.period;
  setAxis({ fromMs: span.start[0], toMs: span.end[1] })(context);
};

/** Shows everything that has a beginning or an end. */
export const fitAxisToAll: Action = (context) => {
  const { opened } = context.store.getState();
  if (opened.is !== 'open') return;
  const { fromMs, toMs } = wholeSpan(opened.index);
  const marginMs = (toMs - fromMs) * 0.03;
  setAxis({ fromMs: fromMs - marginMs, toMs: toMs + marginMs })(context);
};

/** Moves the axis when the moment shown has left it. */
export const keepOnAxis: Action = (context) => {
  const { axis } = context.store.getState();
  const { nowMs } = context.clock;
  if (nowMs >= axis.fromMs && nowMs <= axis.toMs) return;
  const spanMs = axis.toMs - axis.fromMs;
  setAxis({ fromMs: nowMs - spanMs / 2, toMs: nowMs + spanMs / 2 })(context);
};

/** The zone in which the open situation is told. */
export function timeZone({ store }: ActionContext): string {
  const { opened } = store.getState();
  return opened.is === 'open' ? opened.index.situation.timeZone : 'UTC';
}
