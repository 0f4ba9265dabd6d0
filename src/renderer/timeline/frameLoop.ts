/** Runs `task` once in the next animation frame, however often it is asked for; `end` forgets what was asked. */
export function buildFrameRequest(task: () => void): {
  readonly request: () => void;
  readonly end: () => void;
} {
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
