import type { Clock } from '../store/clock';
import { type Store, watch } from '../store/store';

// a frame that took longer is one of a page that was hidden or hung: it goes on from about where it was
const LONGEST_FRAME_MS = 250;

/**
 * Plays: while the store says so, moves the clock by real time passed × speed, once an animation frame, to the end of the axis;
 * there it begins again in a loop, or stops. Returns what ends it.
 */
export function registerPlayer({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): () => void {
  let frame = 0;
  let lastMs: number | null = null;

  const advance = (elapsedMs: number) => {
    const { axis, playback } = store.getState();
    const nextMs = clock.nowMs + elapsedMs * (playback.speedMs / 1000);
    if (nextMs < axis.toMs) return clock.set(nextMs);
    if (playback.loop) return clock.set(axis.fromMs);
    // an axis panned away meanwhile pulls no moment back
    clock.set(Math.max(axis.toMs, clock.nowMs));
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
