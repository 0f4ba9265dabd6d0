/** Tells a screen reader what a slider says, in its own time. */
export interface Telling {
  /** What it says has changed. */
  changed(): void;
  end(): void;
}

/** Words wait until the clock has rested this long: nobody can listen to sixty a second. */
const REST_MS = 150;
/** While it goes on they come this often: about as long as a moment takes to be said. */
const GOING_ON_MS = 3000;

/** Builds a telling that calls `tell` once what it says has come to rest, and now and then while it goes on. */
export function buildTelling(tell: () => void): Telling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sinceMs: number | null = null;
  const tellNow = () => {
    sinceMs = null;
    tell();
  };
  return {
    changed: () => {
      const nowMs = performance.now();
      sinceMs ??= nowMs;
      clearTimeout(timer);
      timer = setTimeout(tellNow, Math.min(REST_MS, sinceMs + GOING_ON_MS - nowMs));
    },
    end: () => clearTimeout(timer),
  };
}
