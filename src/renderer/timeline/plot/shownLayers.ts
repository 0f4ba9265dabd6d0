import type { CompiledLayer } from '../../../shared/situation/compiled';
import { isLayerShown } from '../../store/isLayerShown';
import type { State } from '../../store/state';

/** The layers that are on the map: the one shown alone, or all that are visible. */
export function layersOnMap(state: State): readonly CompiledLayer[] {
  if (state.opened.is !== 'open') return [];
  return state.opened.index.situation.layers.filter(({ id }) => isLayerShown(state, id));
}

/** The same, of each what had been published by the date chosen. */
export function shownLayers(state: State): readonly CompiledLayer[] {
  const shown = layersOnMap(state);
  const { asOfMs } = state;
  return asOfMs === null ? shown : shown.map((layer) => knownBy(layer, asOfMs));
}

// the same layer for the same date: lanes are laid out anew only for another
const known = new WeakMap<CompiledLayer, { readonly asOfMs: number; readonly layer: CompiledLayer }>();

function knownBy(layer: CompiledLayer, asOfMs: number): CompiledLayer {
  const kept = known.get(layer);
  if (kept?.asOfMs === asOfMs) return kept.layer;
  const then = { ...layer, features: layer.features.filter(({ knownMs }) => knownMs <= asOfMs) };
  known.set(layer, { asOfMs, layer: then });
  return then;
}
