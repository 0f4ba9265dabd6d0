import type { CompiledLayer } from '../../../shared/situation/compiled';
import type { SituationIndex } from '../../store/situationIndex';
import type { Store } from '../../store/store';
import { buildDensity, densityColumns, type LaneDensity } from '../layout/density';

/** What can be counted of each layer, sorted when it is first asked for; what was not published by the date of `asOfMs` apart. */
export interface Densities {
  of(layer: CompiledLayer): LaneDensity;
}

/** Builds the counts of the situation that is open. */
export function buildDensities(store: Store): Densities {
  let index: SituationIndex | null = null;
  let asOfMs: number | null = null;
  let kept = new Map<CompiledLayer, LaneDensity>();
  return {
    of: (layer) => {
      const state = store.getState();
      if (state.opened.is === 'open' && (state.opened.index !== index || state.asOfMs !== asOfMs)) {
        index = state.opened.index;
        asOfMs = state.asOfMs;
        kept = new Map();
      }
      const density =
        kept.get(layer) ?? buildDensity(densityColumns(layer.features, actorIds(index)), asOfMs);
      kept.set(layer, density);
      return density;
    },
  };
}

function actorIds(index: SituationIndex | null): string[] {
  return index ? index.situation.actors.map(({ id }) => id) : [];
}
