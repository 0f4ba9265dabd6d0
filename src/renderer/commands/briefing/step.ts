import { type Step, take } from '../../../shared/briefing/take';
import type { Action } from '../action';
import { endBriefing } from './present';

/** From scene to scene. */
const FLIGHT_MS = 2000;

/** Tells the states that this window writes from those of others. */
export const WINDOW_ID = crypto.randomUUID();

/** Takes a step of the briefing under way; the windows of it follow. */
export function step(taken: Step): Action {
  return ({ store }) => {
    const { briefing } = store.getState();
    if (!briefing) return;
    const next = take(briefing, taken, { nowMs: Date.now(), flightMs: isCalm() ? 0 : FLIGHT_MS });
    if (next !== briefing) store.setState({ briefing: { ...next, writer: WINDOW_ID } });
  };
}

/** Whether nothing is to move by itself. */
export function isCalm(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The next scene or the one before; among all scenes, the next to choose. */
export function stepScript(by: 1 | -1): Action {
  return (context) => {
    const { briefing } = context.store.getState();
    if (briefing?.screen.is === 'overview') step({ is: 'choose', by })(context);
    else step({ is: by === 1 ? 'next' : 'back' })(context);
  };
}

/** Shows all scenes, that of the script chosen; or the map again. */
export const toggleOverview: Action = (context) => {
  const { briefing } = context.store.getState();
  if (briefing) step({ is: 'screen', screen: { is: 'overview', chosen: briefing.place.at } })(context);
};

/** The first or the last scene; among all scenes, that one to choose. */
export function stepToEnd(end: 'first' | 'last'): Action {
  return (context) => {
    const { briefing } = context.store.getState();
    if (!briefing) return;
    const by = end === 'first' ? -briefing.plan.length : briefing.plan.length;
    if (briefing.screen.is === 'overview') step({ is: 'choose', by })(context);
    else step({ is: 'jump', to: end === 'first' ? 0 : briefing.plan.length - 1 })(context);
  };
}

const MOST_DIGITS = 3;

/** Types a figure of a scene's number. */
export function typeDigit(digit: string): Action {
  return ({ store }) =>
    store.setState(({ briefingWindow }) => ({
      briefingWindow: { ...briefingWindow, typed: (briefingWindow.typed + digit).slice(-MOST_DIGITS) },
    }));
}

/** Goes to the scene whose number was typed, or to the one chosen among all; where the room is frozen, takes what the speaker sees there. */
export const enter: Action = (context) => {
  const { briefing, briefingWindow } = context.store.getState();
  if (!briefing) return;
  const { typed } = briefingWindow;
  if (typed !== '') {
    forgetTyped(context);
    step({ is: 'jump', to: Number(typed) - 1 })(context);
  } else if (briefing.screen.is === 'overview') step({ is: 'jump', to: briefing.screen.chosen })(context);
};

/** Takes back what was typed. */
const forgetTyped: Action = ({ store }) =>
  store.setState(({ briefingWindow }) => ({ briefingWindow: { ...briefingWindow, typed: '' } }));

/** One step back out: a typed number, questions, what covers the map, what is in hand, a frozen room; then the briefing ends. */
export const leave: Action = (context) => {
  const { briefing, briefingWindow } = context.store.getState();
  if (!briefing) return;
  if (briefingWindow.typed !== '') forgetTyped(context);
  else if (briefing.asking) step({ is: 'ask' })(context);
  else if (briefing.screen.is !== 'map') step({ is: 'screen', screen: briefing.screen })(context);
  else if (briefing.pen !== 'none') step({ is: 'pen', pen: briefing.pen })(context);
  else if (briefing.frozen) step({ is: 'freeze' })(context);
  else return endBriefing(context);
};

/** Opens the window with the notes, or brings it forward. */
export const openPresenter: Action = ({ store, shell }) => {
  const { briefing } = store.getState();
  if (briefing) shell.openWindow('presenter', briefing.run);
};
