import { calendarStep } from '../../shared/time/steps';
import { parseTypedTime } from '../../shared/time/typed';
import { wholeSpan } from '../store/situationIndex';
import type { Axis } from '../store/state';
import type { Action, ActionContext } from './action';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Situation time a second of playback covers, slow to fast. */
export const SPEEDS: readonly { readonly ms: number; readonly words: string }[] = [
  { ms: HOUR_MS, words: '1 h/s' },
  { ms: 3 * HOUR_MS, words: '3 h/s' },
  { ms: 6 * HOUR_MS, words: '6 h/s' },
  { ms: 12 * HOUR_MS, words: '12 h/s' },
  { ms: DAY_MS, words: '1 d/s' },
  { ms: 2 * DAY_MS, words: '2 d/s' },
  { ms: 7 * DAY_MS, words: '1 wk/s' },
  { ms: 30 * DAY_MS, words: '1 mo/s' },
  { ms: 365.25 * DAY_MS, words: '1 yr/s' },
];

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

/** The next or previous event: where something begins, ends or is told of. */
export function stepEvent(step: 1 | -1): Action {
  return (context) => {
    const { opened } = context.store.getState();
    if (opened.is !== 'open') return;
    const { nowMs } = context.clock;
    const times = opened.index.eventTimesMs;
    const next = step === 1 ? times.find((t) => t > nowMs) : times.findLast((t) => t < nowMs);
    if (next === undefined) return;
    context.clock.set(next);
    keepOnAxis(context);
  };
}

/** One step of the axis: an hour, a day, a month or a year, whichever the axis shows some dozens of. */
export function stepTime(step: 1 | -1): Action {
  return (context) => {
    const { axis } = context.store.getState();
    const spanMs = axis.toMs - axis.fromMs;
    const unit =
      spanMs <= 4 * DAY_MS
        ? 'hour'
        : spanMs <= 200 * DAY_MS
          ? 'day'
          : spanMs <= 6000 * DAY_MS
            ? 'month'
            : 'year';
    context.clock.set(calendarStep(context.clock.nowMs, timeZone(context), unit, step));
    keepOnAxis(context);
  };
}

/** The first or the last moment of the situation's period. */
export function goToPeriod(end: 'start' | 'end'): Action {
  return (context) => {
    const { opened } = context.store.getState();
    if (opened.is !== 'open') return;
    const { span } = opened.index.situation.period;
    context.clock.set(end === 'start' ? span.start[0] : span.end[1]);
    keepOnAxis(context);
  };
}

/** Plays, or holds. At the end of the axis it begins again. */
export const togglePlaying: Action = ({ store, clock }) => {
  const { playback, axis } = store.getState();
  if (!playback.playing && clock.nowMs >= axis.toMs) clock.set(axis.fromMs);
  store.setState({ playback: { ...playback, playing: !playback.playing } });
};

/** Holds playback, or lets it run on from where it is. */
export function setPlaying(playing: boolean): Action {
  return ({ store }) => store.setState(({ playback }) => ({ playback: { ...playback, playing } }));
}

export const toggleLoop: Action = ({ store }) =>
  store.setState(({ playback }) => ({ playback: { ...playback, loop: !playback.loop } }));

/** One step faster or slower. */
export function stepSpeed(step: 1 | -1): Action {
  return ({ store }) =>
    store.setState(({ playback }) => {
      const here = SPEEDS.findIndex(({ ms }) => ms >= playback.speedMs);
      const next = SPEEDS[Math.min(Math.max(here + step, 0), SPEEDS.length - 1)];
      return next ? { playback: { ...playback, speedMs: next.ms } } : {};
    });
}

/** Situation time a second of playback covers, in milliseconds. */
export function setSpeed(speedMs: number): Action {
  return ({ store }) => store.setState(({ playback }) => ({ playback: { ...playback, speedMs } }));
}

/** The shortest and the longest part of time an axis shows: an hour, and some centuries, all within what a Date can hold. */
export const AXIS_MIN_MS = HOUR_MS;
export const AXIS_MAX_MS = 1000 * 365.25 * DAY_MS;

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

function keepOnAxis(context: ActionContext): void {
  const { axis } = context.store.getState();
  const { nowMs } = context.clock;
  if (nowMs >= axis.fromMs && nowMs <= axis.toMs) return;
  const spanMs = axis.toMs - axis.fromMs;
  setAxis({ fromMs: nowMs - spanMs / 2, toMs: nowMs + spanMs / 2 })(context);
}

function timeZone({ store }: ActionContext): string {
  const { opened } = store.getState();
  return opened.is === 'open' ? opened.index.situation.timeZone : 'UTC';
}
