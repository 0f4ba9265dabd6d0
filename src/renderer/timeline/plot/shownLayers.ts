import type { CompiledLayer } from '../../../shared/situation/compiled';
import { isLayerShown } from '../../store/isLayerShown';
import type { State } from '../../store/state';

/** The layers that are on the map: the one shown alone, or all that are visible. */
export function shownLayers(state: State): readonly CompiledLayer[] {
  if (state.opened.is !== 'open') return [];
  return state.opened.index.situation.layers.filter(({ id }) => isLayerShown(state, id));
}
