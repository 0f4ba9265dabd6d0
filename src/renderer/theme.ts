import { keepTheme, keptTheme, THEME_KEY } from './keptTheme';
import type { Theme } from './store/state';
import { type Store, watch } from './store/store';

/** Keeps the page's colours with the theme that is chosen, here or in another window: a room and its notes look alike. Returns what ends that. */
export function registerTheme(store: Store): () => void {
  const apply = (theme: Theme) => {
    document.documentElement.dataset.theme = theme;
  };
  const onElsewhere = ({ key }: StorageEvent) => {
    if (key === THEME_KEY) store.setState({ theme: keptTheme() });
  };
  apply(store.getState().theme);
  window.addEventListener('storage', onElsewhere);
  const unwatch = watch(
    store,
    (state) => state.theme,
    (theme) => {
      apply(theme);
      keepTheme(theme);
    },
  );
  return () => {
    unwatch();
    window.removeEventListener('storage', onElsewhere);
  };
}
