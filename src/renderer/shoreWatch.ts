import type { Run } from './commands/action';
import { measureShore } from './commands/shore';
import type { Clock } from './store/clock';
import { type Store, watch } from './store/store';

const REST_MS = 120;

/** Keeps the distance to the shore with the selected ship: at once when another is selected, and when the clock comes to rest. */
export function registerShoreWatch(store: Store, clock: Clock, run: Run): () => void {
  let timer = 0;
  const later = () => {
    if (store.getState().selected === null) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => run(measureShore), REST_MS);
  };
  const endings = [
    watch(
      store,
      (state) => state.selected,
      () => run(measureShore),
    ),
    clock.subscribe(later),
  ];
  return () => {
    clearTimeout(timer);
    for (const end of endings) end();
  };
}
