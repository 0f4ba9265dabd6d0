import { quietJumpMs } from '../../shared/time/activity';
import { playedRange, tellSkipped } from '../commands/playback';
import { keepOnAxis } from '../commands/time';
import type { Axis } from '../store/state';
import { watch } from '../store/store';
import type { Viewer } from '../viewer';
import { buildShownActivity } from './shownActivity';

// a frame that took longer is one of a page that was hidden or hung: it goes on from about where it was
const LONGEST_FRAME_MS = 250;

/**
 * Plays: while the store says so, moves the clock by real time passed × speed, once an animation frame, to the out point or the end
 * of the axis; there it begins again in a loop, or stops. Where nothing happens it goes on at once, if it is to. An out point beyond
 * the axis takes the axis along. Returns what ends it.
 */
export function registerPlayer({ store, clock, run }: Viewer): () => void {
  const activityOf = buildShownActivity();
  let frame = 0;
  let lastMs: number | null = null;

  const go = (tMs: number) => {
    clock.set(tMs);
    run(keepOnAxis);
  };

  /** The moment played, or the one after the quiet stretch that begins there. */
  const skip = (playedMs: number, range: Axis): number => {
    const state = store.getState();
    const { skipQuiet, speedMs } = state.playback;
    if (!skipQuiet || state.opened.is !== 'open') return playedMs;
    const activity = activityOf(state);
    // where nothing happens at all there is nothing to go to: a loop would flicker between its ends
    if (activity.nextMs(range.fromMs) > range.toMs) return playedMs;
    const toMs = Math.min(quietJumpMs(activity, playedMs, speedMs) ?? playedMs, range.toMs);
    if (toMs <= playedMs) return playedMs;
    run(tellSkipped(toMs - playedMs));
    return toMs;
  };

  const advance = (elapsedMs: number) => {
    const state = store.getState();
    const { playback } = state;
    const range = playedRange(state);
    const { fromMs, toMs } = range;
    const nextMs = skip(clock.nowMs + elapsedMs * (playback.speedMs / 1000), range);
    if (nextMs < toMs) return playback.outMs === null ? clock.set(nextMs) : go(nextMs);
    if (playback.loop) return go(fromMs);
    // an axis panned away meanwhile pulls no moment back
    clock.set(Math.max(toMs, clock.nowMs));
    store.setState({ playback: { ...playback, playing: false } });
  };

  const step = (frameMs: number) => {
    frame = requestAnimationFrame(step);
    const elapsedMs = lastMs === null ? 0 : frameMs - lastMs;
    lastMs = frameMs;
    if (elapsedMs > 0) advance(Math.min(elapsedMs, LONGEST_FRAME_MS));
  };

  const follow = (playing: boolean) => {
    cancelAnimationFrame(frame);
    lastMs = null;
    if (playing) frame = requestAnimationFrame(step);
  };

  follow(store.getState().playback.playing);
  const unwatch = watch(store, ({ playback }) => playback.playing, follow);
  return () => {
    unwatch();
    cancelAnimationFrame(frame);
  };
}
