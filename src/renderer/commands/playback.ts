import { DAY_MS, HOUR_MS } from '../../shared/time/civil';
import type { State } from '../store/state';
import type { Action } from './action';
import { playedRangeAt } from './played';
import { keepOnAxis } from './time';

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

/** Plays, or holds. From outside of what is played, and from its end, it begins at its start. */
export const togglePlaying: Action = (context) => {
  const { store, clock } = context;
  const { playback } = store.getState();
  const { fromMs, toMs } = playedRangeAt(store.getState(), clock.nowMs);
  const isOutside = clock.nowMs >= toMs || (playback.inMs !== null && clock.nowMs < playback.inMs);
  if (!playback.playing) {
    if (isOutside) clock.set(fromMs);
    keepOnAxis(context);
  }
  store.setState({ playback: { ...playback, playing: !playback.playing } });
};

/** Sets where playback begins or ends; null where the period does. The other point goes when it lies on the wrong side. */
export function setPlayEnd(end: 'in' | 'out', tMs: number | null): Action {
  return ({ store }) =>
    store.setState(({ playback }) => {
      const inMs = end === 'in' ? tMs : playback.inMs;
      const outMs = end === 'out' ? tMs : playback.outMs;
      const isApart = inMs === null || outMs === null || inMs < outMs;
      return {
        playback: {
          ...playback,
          inMs: isApart || end === 'in' ? inMs : null,
          outMs: isApart || end === 'out' ? outMs : null,
        },
      };
    });
}

/** Lets playback begin or end at the moment shown. */
export function setPlayEndHere(end: 'in' | 'out'): Action {
  return (context) => setPlayEnd(end, context.clock.nowMs)(context);
}

/** Plays the whole period again. */
export const clearPlayEnds: Action = ({ store }) =>
  store.setState(({ playback }) => ({ playback: { ...playback, inMs: null, outMs: null } }));

/** Whether playback has a beginning or an end of its own. */
export function hasPlayEnds({ playback }: State): boolean {
  return playback.inMs !== null || playback.outMs !== null;
}

/** Goes on at once from where nothing happens, or plays every stretch. */
export const toggleSkipQuiet: Action = ({ store }) =>
  store.setState(({ playback }) => ({ playback: { ...playback, skipQuiet: !playback.skipQuiet } }));

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
