/** The stretch of the recent past that something moving draws behind it while a single moment is shown. */
export const TRAIL_MS = 18 * 3_600_000;

/** From when on the way of something moving is drawn: in a window of time all of it that lies in the window. */
export function trailStartMs({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): number {
  return fromMs === toMs ? toMs - TRAIL_MS : fromMs;
}
