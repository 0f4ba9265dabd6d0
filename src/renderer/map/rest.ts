/** Waits until the picture rests. */
export interface Rest {
  /** The picture has changed: waits anew. */
  begin(): void;
  /** Waits no longer. */
  end(): void;
}

// longer than between two turns of a wheel
const REST_MS = 300;

/** Builds what calls `onRest` once when nothing has changed for a moment and nothing is about to, as while time is played. */
export function buildRest(isMoving: () => boolean, onRest: () => void): Rest {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(waiting);
  const begin = () => {
    end();
    waiting = setTimeout(() => (isMoving() ? begin() : onRest()), REST_MS);
  };
  return { begin, end };
}
