import type { CompiledLayer } from '../../../shared/situation/compiled';
import type { State } from '../../store/state';

/** The layers that are on the map: the one shown alone, or all that are visible. */
export function shownLayers({ opened, layers, solo }: State): readonly CompiledLayer[] {
  if (opened.is !== 'open') return [];
  return opened.index.situation.layers.filter(({ id }) =>
    solo === null ? layers[id]?.visible === true : solo === id,
  );
}
