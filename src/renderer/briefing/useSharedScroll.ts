import { type RefObject, useEffect, useRef } from 'react';
import { step, WINDOW_ID } from '../commands/briefing/step';
import { useViewer, useViewerState } from '../viewer';

/** Scrolls an element as far as all windows of the briefing have its text, and tells them when that is scrolled here. `text` names what stands in it. */
export function useSharedScroll(place: RefObject<HTMLElement | null>, text: string): void {
  const { run } = useViewer();
  const scrolled = useViewerState(({ briefing }) => briefing?.scrolled ?? 0);
  const isOwn = useViewerState(({ briefing }) => briefing?.writer === WINDOW_ID);
  const latest = useRef(scrolled);
  latest.current = scrolled;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text may stand in another element
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const lie = () => scrollTo(element, latest.current);
    const tell = () => {
      const range = rangeOf(element);
      if (range === 0 || isThere(element, latest.current)) return;
      run(step({ is: 'scroll', to: element.scrollTop / range }));
    };
    lie();
    // another size of window or type has other lines
    const observer = new ResizeObserver(lie);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener('scroll', tell, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', tell);
    };
  }, [place, run, text]);
  useEffect(() => {
    // a hand that still scrolls here is further on already
    if (place.current && !isOwn) scrollTo(place.current, scrolled);
  }, [place, scrolled, isOwn]);
}

function rangeOf({ scrollHeight, clientHeight }: HTMLElement): number {
  return Math.max(scrollHeight - clientHeight, 0);
}

function isThere(element: HTMLElement, scrolled: number): boolean {
  return Math.abs(element.scrollTop - scrolled * rangeOf(element)) < 1;
}

function scrollTo(element: HTMLElement, scrolled: number): void {
  if (!isThere(element, scrolled)) element.scrollTop = scrolled * rangeOf(element);
}
