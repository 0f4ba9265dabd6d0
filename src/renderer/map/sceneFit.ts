import type L from 'leaflet';
import type { View } from '../../shared/situation/compiled';
import type { Run } from '../commands/action';
import { flyTo } from '../commands/view';
import type { Store } from '../store/store';
import { sceneView } from './seen';

// a window is dragged larger in many steps
const SETTLED_MS = 200;

/** Fits a scene anew when the map takes another size while it shows just that; whoever has moved on keeps what is looked at. Returns what ends that. */
export function registerSceneFit(map: L.Map, store: Store, run: Run): () => void {
  let shown: View | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const fit = () => {
    const state = store.getState();
    // the windows of a briefing see to it themselves
    if (shown && !state.briefing && sceneView(state) === shown) run(flyTo(shown, false));
    shown = null;
  };
  const onResize = () => {
    const state = store.getState();
    const view = sceneView(state);
    if (view && state.seen?.view === view) shown = view;
    clearTimeout(waiting);
    waiting = setTimeout(fit, SETTLED_MS);
  };
  map.on('resize', onResize);
  return () => {
    map.off('resize', onResize);
    clearTimeout(waiting);
  };
}
