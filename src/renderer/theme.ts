import { type Store, watch } from './store/store';

/** Keeps the page's colours with the theme that is chosen; returns what ends that. */
export function registerTheme(store: Store): () => void {
  const apply = (theme: string) => {
    document.documentElement.dataset.theme = theme;
  };
  apply(store.getState().theme);
  return watch(store, (state) => state.theme, apply);
}
