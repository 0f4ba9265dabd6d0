import type { Store } from '../../store/store';
import { hearOfRuns } from '../announce';
import { windowOf } from '../windowAddress';

// a run that this window belongs to is there sooner
const ANSWERED_MS = 1500;

/** Brings a window that has no run, or whose run has ended, to one that begins or is under way; returns what ends that. */
export function registerNextRun(store: Store, go: (run: string) => void): () => void {
  const isIdle = () => store.getState().briefing === null;
  const seeker = hearOfRuns((run) => isIdle() && go(run));
  const timer = setTimeout(() => isIdle() && seeker.seek(), ANSWERED_MS);
  return () => {
    clearTimeout(timer);
    seeker.end();
  };
}

/** Loads this window anew as that of another run, so that the room's key finds it as well. */
export function joinRun(run: string): void {
  const { address, name } = windowOf('presenter', run);
  window.name = name;
  location.replace(address);
}
