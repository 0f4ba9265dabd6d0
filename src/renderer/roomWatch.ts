import { type Store, watch } from './store/store';

const NARROW = '(width < 900px)';

/**
 * Puts the left panel away when the window becomes so narrow that the map would be lost between the panels, and brings back what
 * it put away. Whoever opens the panel all the same has it. Returns what ends that.
 */
export function registerRoom(store: Store): () => void {
  const narrow = window.matchMedia(NARROW);
  let isOurs = false;
  const show = (left: boolean) => store.setState(({ panels }) => ({ panels: { ...panels, left } }));
  const follow = () => {
    const { left } = store.getState().panels;
    if (narrow.matches && left) {
      show(false);
      isOurs = true;
    } else if (!narrow.matches && isOurs) {
      show(true);
      isOurs = false;
    }
  };
  const forget = () => {
    isOurs = false;
  };
  follow();
  narrow.addEventListener('change', follow);
  const unwatch = watch(
    store,
    ({ panels }) => panels.left,
    (left) => left && forget(),
  );
  return () => {
    unwatch();
    narrow.removeEventListener('change', follow);
  };
}
