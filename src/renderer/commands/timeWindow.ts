import { MINUTE_MS } from '../../shared/time/civil';
import { parseLength, SHORTEST_MS } from '../../shared/time/length';
import type { TimeWindow } from '../../shared/time/timeWindow';
import type { TimeField } from '../store/state';
import type { Action } from './action';

/** Shows the moment alone, a window that ends with it, as long as it was last, or everything so far. */
export function setTimeWindow(is: TimeWindow['is']): Action {
  return ({ store }) =>
    store.setState(({ trailingMs }) => ({
      timeWindow: is === 'trailing' ? { is, lengthMs: trailingMs } : { is },
    }));
}

const ORDER: readonly TimeWindow['is'][] = ['moment', 'trailing', 'soFar'];

/** From the moment to a window, to everything so far, and round again. */
export const nextTimeWindow: Action = (context) => {
  const here = ORDER.indexOf(context.store.getState().timeWindow.is);
  setTimeWindow(ORDER[(here + 1) % ORDER.length] ?? 'moment')(context);
};

/** Shows a window of that length, in whole minutes and at least one. */
export function setTrailing(lengthMs: number): Action {
  return ({ store }) => {
    const trailingMs = Math.max(Math.round(lengthMs / MINUTE_MS) * MINUTE_MS, SHORTEST_MS);
    store.setState({ trailingMs, timeWindow: { is: 'trailing', lengthMs: trailingMs } });
  };
}

/** Shows a window as long as a user typed. Refuses with a sentence that says what is understood. */
export function setTypedTrailing(text: string): Action {
  return (context) => {
    const parsed = parseLength(text);
    if (!parsed.ok) throw new Error(parsed.error);
    setTrailing(parsed.value)(context);
  };
}

/** Opens a field of the timeline's controls for typing, or closes it. */
export function setTimeField(timeField: TimeField): Action {
  return ({ store }) =>
    store.setState(({ panels }) => ({ timeField, panels: { ...panels, timeline: true } }));
}

/** Tells the moment in UTC as well, or in the situation's zone alone. */
export const toggleUtc: Action = ({ store }) => store.setState(({ utc }) => ({ utc: !utc }));
