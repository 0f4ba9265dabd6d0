import type { Picture } from '../../shared/sheet/picture';
import { isLayerShown } from './isLayerShown';
import type { State } from './state';

/** What the viewer shows at a moment; null before the map has shown anything. */
export function viewerPicture(state: State, nowMs: number): Picture | null {
  if (!state.seen) return null;
  const { scene, timeWindow, asOfMs, highlight, selected, symbols, labelLanguage, utc } = state;
  return {
    scene,
    view: state.seen.view,
    nowMs,
    timeWindow,
    asOfMs,
    layers: Object.fromEntries(
      Object.entries(state.layers).map(([id, layer]) => [id, { ...layer, visible: isLayerShown(state, id) }]),
    ),
    highlight,
    selected,
    symbols,
    labelLanguage,
    utc,
  };
}
