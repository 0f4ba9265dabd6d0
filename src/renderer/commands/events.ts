import { ALL_EVENTS, type EventQuery } from '../store/eventQuery';
import type { State } from '../store/state';
import type { Action } from './action';

/** Shows the event list in the left panel, or the scenes and layers again. */
export const toggleEvents: Action = ({ store }) =>
  store.setState((state) => ({
    leftPanel: areEventsListed(state) ? 'layers' : 'events',
    panels: { ...state.panels, left: true },
  }));

/** Whether the event list is to be seen. */
export function areEventsListed({ panels, leftPanel }: State): boolean {
  return panels.left && leftPanel === 'events';
}

/** Filters or sorts the event list otherwise. */
export function queryEvents(change: Partial<EventQuery>): Action {
  return ({ store }) => store.setState(({ events }) => ({ events: { ...events, ...change } }));
}

/** Shows the event list with everything that holds some words. */
export function listEvents(text: string): Action {
  return ({ store }) =>
    store.setState(({ panels }) => ({
      leftPanel: 'events',
      panels: { ...panels, left: true },
      events: { ...ALL_EVENTS, text, layer: { is: 'all' } },
    }));
}
