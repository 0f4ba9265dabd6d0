/** Runs a task at most once per animation frame, however often it is asked for. */
export interface FrameLoop {
  request(): void;
  /** Forgets what was asked. */
  end(): void;
}

/** Builds the loop over a task. */
export function buildFrameLoop(task: () => void): FrameLoop {
  let pending = 0;
  return {
    request: () => {
      pending ||= requestAnimationFrame(() => {
        pending = 0;
        task();
      });
    },
    end: () => {
      cancelAnimationFrame(pending);
      pending = 0;
    },
  };
}
