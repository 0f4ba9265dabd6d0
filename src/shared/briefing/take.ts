import type { Picture } from '../sheet/picture';
import type { Briefing, Pen, Place, Screen, Stroke } from './briefing';
import { FADE_MS, isTimed, roomPlace } from './briefing';

/** One thing that a speaker can do with a briefing. */
export type Step =
  | { readonly is: 'next' }
  | { readonly is: 'back' }
  | { readonly is: 'jump'; readonly to: number }
  | { readonly is: 'screen'; readonly screen: Screen }
  /** Moves the choice in the overview. */
  | { readonly is: 'choose'; readonly by: number }
  /** Scrolls the caption to a part of the way down, 0 to 1. */
  | { readonly is: 'scroll'; readonly to: number }
  | { readonly is: 'ask' }
  | { readonly is: 'freeze' }
  /** Sends what the speaker sees to the room: a picture of it, or null where it is a scene itself: that of the script, or the one named by `at`. */
  | { readonly is: 'take'; readonly picture: Picture | null; readonly at?: number }
  | { readonly is: 'auto' }
  | { readonly is: 'timeline' }
  | { readonly is: 'largeLabels' }
  | { readonly is: 'pen'; readonly pen: Pen }
  | { readonly is: 'stroke'; readonly stroke: Stroke }
  | { readonly is: 'strokesFade' }
  | { readonly is: 'clear' }
  /** Sets the clocks back. */
  | { readonly is: 'restart' };

/** When a step is taken, and how long a flight takes; 0 for a cut. */
export interface StepTime {
  readonly nowMs: number;
  readonly flightMs: number;
}

/** Takes a step. What cannot be done changes nothing, and the same briefing is returned. */
export function take(briefing: Briefing, step: Step, time: StepTime): Briefing {
  const next = taken(briefing, step, time);
  return next === briefing ? briefing : { ...next, revision: briefing.revision + 1 };
}

function taken(briefing: Briefing, step: Step, time: StepTime): Briefing {
  const { place, screen, pen, frozen } = briefing;
  const { nowMs } = time;
  switch (step.is) {
    case 'next':
      // what covers the map is lifted first; from a frozen room nothing is lifted by looking ahead
      return !frozen && (screen.is === 'black' || screen.is === 'white' || screen.is === 'card')
        ? { ...counted(briefing, nowMs), screen: { is: 'map' } }
        : goTo(briefing, place.at + 1, time);
    case 'back':
      return goTo(briefing, place.at - 1, time);
    case 'jump':
      return goTo(briefing, step.to, time);
    case 'screen':
      // a frozen room is not to see what is chosen for it
      if (frozen && step.screen.is === 'overview') return briefing;
      // the same again brings the map back
      return {
        ...counted(briefing, nowMs),
        screen: step.screen.is === screen.is ? { is: 'map' } : step.screen,
      };
    case 'choose': {
      if (screen.is !== 'overview') return briefing;
      const chosen = Math.min(Math.max(screen.chosen + step.by, 0), briefing.plan.length - 1);
      return chosen === screen.chosen ? briefing : { ...briefing, screen: { is: 'overview', chosen } };
    }
    case 'scroll': {
      const scrolled = Math.min(Math.max(step.to, 0), 1);
      return scrolled === briefing.scrolled || !Number.isFinite(scrolled)
        ? briefing
        : { ...briefing, scrolled };
    }
    case 'ask':
      return ask(briefing, time);
    case 'freeze':
      return freeze(briefing, time);
    case 'take':
      return frozen ? takeOver(briefing, { at: step.at ?? place.at, off: step.picture }, time) : briefing;
    case 'auto':
      return { ...counted(briefing, nowMs), auto: !briefing.auto };
    case 'timeline':
      return { ...briefing, timeline: !briefing.timeline };
    case 'largeLabels':
      return { ...briefing, largeLabels: !briefing.largeLabels };
    case 'pen':
      return { ...briefing, pen: step.pen === pen ? 'none' : step.pen };
    case 'stroke':
      return { ...briefing, strokes: [...standing(briefing.strokes, nowMs), step.stroke] };
    case 'strokesFade':
      return { ...briefing, strokesFade: !briefing.strokesFade };
    case 'clear':
      return briefing.strokes.length === 0 ? briefing : { ...briefing, strokes: [] };
    case 'restart':
      return {
        ...briefing,
        startedMs: nowMs,
        countedMs: nowMs,
        shownMs: 0,
        spentMs: briefing.plan.map(() => 0),
        questionsMs: 0,
      };
  }
}

function goTo(briefing: Briefing, to: number, time: StepTime): Briefing {
  const { place, plan, screen, frozen, asking } = briefing;
  if (asking) return briefing;
  // before the first and after the last nothing moves; a jump to the scene that is told leads back to it
  const isOut = !Number.isInteger(to) || to < 0 || to >= plan.length;
  if (isOut)
    return screen.is === 'overview' ? { ...counted(briefing, time.nowMs), screen: { is: 'map' } } : briefing;
  if (to === place.at && !place.off && (frozen || screen.is === 'map')) return briefing;
  const moved = { ...counted(briefing, time.nowMs), place: { at: to, off: null } };
  // a frozen room keeps all that it sees; else strokes belong to the scene that they were drawn on
  if (frozen) return moved;
  const [shownMs, scrolled] = to === place.at && !place.off ? [moved.shownMs, moved.scrolled] : [0, 0];
  return { ...moved, shownMs, scrolled, strokes: [], screen: { is: 'map' }, passage: setOut(time) };
}

function ask(briefing: Briefing, time: StepTime): Briefing {
  const since = counted(briefing, time.nowMs);
  const shown = { screen: { is: 'map' }, pen: 'none' } as const;
  return briefing.asking
    ? { ...since, ...shown, asking: false, passage: setOut(time) }
    : // what was only looked at ahead was never told: questions lead back to what the room saw
      { ...since, ...shown, place: roomPlace(briefing), asking: true, frozen: null, passage: null };
}

function freeze(briefing: Briefing, { nowMs }: StepTime): Briefing {
  if (briefing.asking) return briefing;
  const { frozen, place, screen } = briefing;
  const since = counted(briefing, nowMs);
  if (frozen) return { ...since, place: frozen, frozen: null };
  return { ...since, frozen: place, screen: screen.is === 'overview' ? { is: 'map' } : screen };
}

function takeOver(briefing: Briefing, place: Place, time: StepTime): Briefing {
  if (!briefing.plan[place.at]) return briefing;
  const told = { place, frozen: null, strokes: [], screen: { is: 'map' }, scrolled: 0, shownMs: 0 } as const;
  return { ...counted(briefing, time.nowMs), ...told, passage: setOut(time) };
}

function setOut({ nowMs, flightMs }: StepTime): Briefing['passage'] {
  return flightMs > 0 ? { startedMs: nowMs, lengthMs: flightMs } : null;
}

/** Books the time since the last step: on the scene that the room sees, or on questions. */
export function counted(briefing: Briefing, nowMs: number): Briefing {
  // a clock that was set back takes nothing away
  const passedMs = Math.max(nowMs - briefing.countedMs, 0);
  if (briefing.asking) return { ...briefing, countedMs: nowMs, questionsMs: briefing.questionsMs + passedMs };
  const { at } = roomPlace(briefing);
  const spentMs = briefing.spentMs.map((spent, index) => (index === at ? spent + passedMs : spent));
  const shownMs = briefing.shownMs + (isTimed(briefing) ? passedMs : 0);
  return { ...briefing, countedMs: nowMs, shownMs, spentMs };
}

function standing(strokes: readonly Stroke[], nowMs: number): Stroke[] {
  return strokes.filter(({ fades, endedMs }) => !fades || nowMs - endedMs < FADE_MS);
}
