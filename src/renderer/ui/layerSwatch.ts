import type { CompiledLayer } from '../../shared/situation/compiled';
import type { Kind } from '../../shared/situation/vocabulary';
import { KIND_SYMBOLS, type StyledFeature } from '../../shared/symbology/symbology';

/** What the symbol that stands for a layer is drawn from: of the kind that most of it is, where a ship says more than a note. */
export function layerSwatch({ features, points }: CompiledLayer): StyledFeature | undefined {
  const kinds = new Map<Kind, { readonly feature: StyledFeature; weight: number }>();
  const add = (feature: StyledFeature, count: number) => {
    const weight = KIND_SYMBOLS[feature.kind].priority * count;
    const kind = kinds.get(feature.kind);
    if (kind) kind.weight += weight;
    else kinds.set(feature.kind, { feature, weight });
  };
  for (const feature of features) add(feature, 1);
  for (const [kind, count] of Object.entries(points?.kinds ?? {}))
    add({ kind: kind as Kind, status: 'reported', illustrative: false, style: {} }, count);
  return [...kinds.values()].sort((a, b) => b.weight - a.weight)[0]?.feature;
}
