import { type Activity, quietJumpMs } from '../../shared/time/activity';
import { playedRangeAt } from '../commands/played';
import { tellSkipped } from '../commands/skipped';
import { keepOnAxis } from '../commands/time';
import type { Axis } from '../store/state';
import { watch } from '../store/store';
import type { Viewer } from '../viewer';
import { buildShownActivity } from './shownActivity';

// a frame that took longer is one of a page that was hidden or hung: it goes on from about where it was
const LONGEST_FRAME_MS = 250;

/**
 * Plays: while the store says so, moves the clock by real time passed × speed, once an animation frame, to the end of what is
 * played; there it begins again in a loop, or stops. Where nothing happens it goes on at once, if it is to, and where nothing
 * will happen any more that is the end. An axis that shows the moment goes with it. Returns what ends it.
 */
export function registerPlayer({ store, clock, run }: Viewer): () => void {
  const activityOf = buildShownActivity();
  let frame = 0;
  let lastMs: number | null = null;

  const go = (tMs: number) => {
    clock.set(tMs);
    run(keepOnAxis);
  };

  const follow = (tMs: number) => {
    const { fromMs, toMs } = store.getState().axis;
    // one panned away meanwhile stays where it was panned to
    const isSeen = clock.nowMs >= fromMs && clock.nowMs <= toMs;
    clock.set(tMs);
    if (isSeen) run(keepOnAxis);
  };

  /** When something happens; null where every stretch is played. */
  const watched = (range: Axis): Activity | null => {
    const state = store.getState();
    if (!state.playback.skipQuiet || state.opened.is !== 'open') return null;
    const activity = activityOf(state);
    // where nothing happens at all there is nothing to go to: a loop would flicker between its ends
    return activity.nextMs(range.fromMs) > range.toMs ? null : activity;
  };

  /** Where play goes on from a moment: there, after the quiet stretch that begins there, or nowhere when nothing will happen any more. */
  const goesOnAt = (playedMs: number, range: Axis): number | null => {
    const { speedMs, outMs } = store.getState().playback;
    const activity = watched(range);
    const jumpMs = activity && quietJumpMs(activity, playedMs, speedMs);
    if (!activity || jumpMs === null) return playedMs;
    if (activity.nextMs(playedMs) <= range.toMs) return Math.max(jumpMs, playedMs);
    // an out point was set to be seen; the end of a period is no event
    return outMs === null ? null : range.toMs;
  };

  const advance = (elapsedMs: number) => {
    const { playback } = store.getState();
    const range = playedRangeAt(store.getState(), clock.nowMs);
    const playedMs = clock.nowMs + elapsedMs * (playback.speedMs / 1000);
    const nextMs = playedMs < range.toMs ? goesOnAt(playedMs, range) : range.toMs;
    if (nextMs !== null && nextMs > playedMs) run(tellSkipped(nextMs - playedMs));
    if (nextMs !== null && nextMs < range.toMs) return follow(nextMs);
    if (playback.loop) return go(range.fromMs);
    // a moment behind the end is not pulled back
    follow(Math.max(nextMs ?? playedMs, clock.nowMs));
    store.setState({ playback: { ...playback, playing: false } });
  };

  const step = (frameMs: number) => {
    frame = requestAnimationFrame(step);
    const elapsedMs = lastMs === null ? 0 : frameMs - lastMs;
    lastMs = frameMs;
    if (elapsedMs > 0) advance(Math.min(elapsedMs, LONGEST_FRAME_MS));
  };

  const playOrHold = (playing: boolean) => {
    cancelAnimationFrame(frame);
    lastMs = null;
    if (!playing) return;
    const range = playedRangeAt(store.getState(), clock.nowMs);
    // with nothing to come it would stop where it is: as from the end, it begins at the start
    if (clock.nowMs < range.toMs && goesOnAt(clock.nowMs, range) === null) go(range.fromMs);
    frame = requestAnimationFrame(step);
  };

  playOrHold(store.getState().playback.playing);
  const unwatch = watch(store, ({ playback }) => playback.playing, playOrHold);
  return () => {
    unwatch();
    cancelAnimationFrame(frame);
  };
}
