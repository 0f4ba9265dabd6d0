import type { Asked } from '../../store/state';
import type { Action } from '../action';

const PREFIX = 'briefing/';

/** What the window with the notes posts to the small map in it, so that it does what was asked. */
export function messageOf(what: Asked): string {
  return PREFIX + what;
}

/** What such a message asks; null for any other. */
export function askedBy(message: unknown): Asked | null {
  return ASKED.find((what) => message === messageOf(what)) ?? null;
}

const ASKED: readonly Asked[] = ['take', 'up', 'down'];

/** Asks something of whatever shows the room's picture in this window: the map and what lies over it, or the small map beside the notes. */
export function ask(what: Asked): Action {
  return ({ store }) =>
    store.setState(({ briefingWindow }) => ({
      briefingWindow: {
        ...briefingWindow,
        asked: { what, serial: (briefingWindow.asked?.serial ?? 0) + 1 },
      },
    }));
}
