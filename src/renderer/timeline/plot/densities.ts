import type { CompiledLayer } from '../../../shared/situation/compiled';
import type { SituationIndex } from '../../store/situationIndex';
import { buildDensity, DENSE_COUNT, densityColumns, type LaneDensity } from '../layout/density';

/** What can be counted of each layer, sorted once when it is first asked for. */
export interface Densities {
  /** Null for a layer with too few events to count. */
  of(layer: CompiledLayer): LaneDensity | null;
}

/** Builds the counts of a situation's layers. */
export function buildDensities({ situation }: SituationIndex): Densities {
  const kept = new Map<CompiledLayer, LaneDensity | null>();
  const actors = situation.actors.map(({ id }) => id);
  const build = ({ features }: CompiledLayer): LaneDensity | null =>
    features.length > DENSE_COUNT ? buildDensity(densityColumns(features, actors)) : null;
  return {
    of: (layer) => {
      const known = kept.get(layer);
      if (known !== undefined) return known;
      const density = build(layer);
      kept.set(layer, density);
      return density;
    },
  };
}
