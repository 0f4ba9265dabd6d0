import type { Run } from './commands/action';
import { isSame, type Keepable, keep, keepableOf } from './commands/drafts';
import { hasUnsaved } from './commands/saving';
import { type Store, watch } from './store/store';

// long enough for a word to be typed, short enough for a crash to cost no more than one
const WAIT_MS = 400;

/**
 * Keeps edits shortly after each, and at once when the page is left. A browser asks before it closes a page with unsaved edits; the desktop
 * app would only refuse to close, so there they are kept without a word. Returns what ends that.
 */
export function registerDrafts(store: Store, run: Run, { asks }: { readonly asks: boolean }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Keepable | null = null;
  const flush = () => {
    clearTimeout(timer);
    if (waiting) run(keep(waiting));
    waiting = null;
  };
  const ask = (event: BeforeUnloadEvent) => {
    flush();
    if (asks && hasUnsaved(store.getState())) event.preventDefault();
  };
  const endWatch = watch(
    store,
    (state) => state.edits,
    () => {
      const keepable = keepableOf(store.getState());
      // another situation is open: what waits is of the one before
      if (keepable === null || (waiting && !isSame(keepable.of, waiting.of))) flush();
      if (keepable === null) return;
      clearTimeout(timer);
      waiting = keepable;
      timer = setTimeout(flush, WAIT_MS);
    },
  );
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', ask);
  return () => {
    endWatch();
    flush();
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('beforeunload', ask);
  };
}
