import { useEffect, useRef } from 'react';
import { type TimeShown, timeShownAt } from '../../shared/situation/presence';
import { useViewer, useViewerState } from '../viewer';

/** As {@link useClock}, with the part of time that the window shows and what was known; another window or date draws again too. */
export function useTimeShown(draw: (time: TimeShown) => void, everyMs = 0): void {
  const timeWindow = useViewerState((state) => state.timeWindow);
  const asOfMs = useViewerState((state) => state.asOfMs);
  useClock((nowMs) => draw(timeShownAt(nowMs, { timeWindow, asOfMs })), everyMs);
}

/**
 * Calls `draw` with the moment shown: at once, and after each move of the clock at most once in `everyMs`, the last moment never
 * left out. It draws into the page itself; React does not render for it.
 */
export function useClock(draw: (nowMs: number) => void, everyMs = 0): void {
  const { clock } = useViewer();
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    let timer = 0;
    let frame = 0;
    let lastMs = 0;
    const paint = () => {
      timer = 0;
      frame = 0;
      lastMs = performance.now();
      latest.current(clock.nowMs);
    };
    const onMove = () => {
      if (timer !== 0 || frame !== 0) return;
      const waitMs = lastMs + everyMs - performance.now();
      if (waitMs > 0) timer = window.setTimeout(paint, waitMs);
      else frame = requestAnimationFrame(paint);
    };
    const unsubscribe = clock.subscribe(onMove);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [clock, everyMs]);
  // what React has rendered anew is empty until it is drawn
  useEffect(() => latest.current(clock.nowMs));
}
