import { BEGINNING_MS } from './span';

/** How much of time is shown at once: the moment alone, a stretch that ends with it, or everything up to it. */
export type TimeWindow =
  | { readonly is: 'moment' }
  | { readonly is: 'trailing'; readonly lengthMs: number }
  | { readonly is: 'soFar' };

/** The first moment that a window shows when its last is `nowMs`. */
export function windowStartMs(window: TimeWindow, nowMs: number): number {
  switch (window.is) {
    case 'moment':
      return nowMs;
    case 'trailing':
      return Math.max(nowMs - window.lengthMs, BEGINNING_MS);
    case 'soFar':
      return BEGINNING_MS;
  }
}
