/** The moment that is shown. One for the whole viewer; painters follow it without a render of React. */
export interface Clock {
  readonly nowMs: number;
  /** Moves to another moment and tells every subscriber at once. */
  set(nowMs: number): void;
  /** Calls back after each move; returns its unsubscribe. */
  subscribe(listener: (nowMs: number) => void): () => void;
}

/** Builds a clock that stands at `startMs`. */
export function buildClock(startMs: number): Clock {
  const listeners = new Set<(nowMs: number) => void>();
  let nowMs = startMs;
  return {
    get nowMs() {
      return nowMs;
    },
    set(next) {
      if (next === nowMs || Number.isNaN(next)) return;
      nowMs = next;
      for (const listener of listeners) listener(nowMs);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
