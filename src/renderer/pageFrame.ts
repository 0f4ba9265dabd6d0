import type { State } from './store/state';
import { type Store, watch } from './store/store';

/**
 * Keeps the frame that the page comes with to the panels that the viewer opens with, until they are there: the first view is
 * fitted between them. Returns what ends that.
 */
export function registerPageFrame(store: Store): () => void {
  const isThere = { left: (state: State) => state.panels.left, details: hasCard };
  const fit = () => {
    const state = store.getState();
    for (const panel of ['left', 'details'] as const) {
      const place = document.querySelector(`[data-frame='${panel}']`);
      if (place && !isThere[panel](state)) place.remove();
    }
    const stage = document.querySelector<HTMLElement>('.app-stage');
    if (stage) stage.dataset.left = state.panels.left ? 'open' : 'away';
  };
  // once the first scene is asked for as well
  return watch(
    store,
    ({ opened }) => opened.is,
    () => queueMicrotask(fit),
  );
}

function hasCard({ opened, scene, panels }: State): boolean {
  return opened.is === 'open' && scene !== null && panels.details;
}
