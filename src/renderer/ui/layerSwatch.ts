import type { CompiledFeature, CompiledLayer } from '../../shared/situation/compiled';
import type { Kind } from '../../shared/situation/vocabulary';
import { KIND_SYMBOLS } from '../../shared/symbology/symbology';

/** The feature whose symbol stands for a layer: of the kind that most of it is, where a ship says more than a note. */
export function layerSwatch({ features }: CompiledLayer): CompiledFeature | undefined {
  const kinds = new Map<Kind, { readonly feature: CompiledFeature; weight: number }>();
  for (const feature of features) {
    const { priority } = KIND_SYMBOLS[feature.kind];
    const kind = kinds.get(feature.kind);
    if (kind) kind.weight += priority;
    else kinds.set(feature.kind, { feature, weight: priority });
  }
  return [...kinds.values()].sort((a, b) => b.weight - a.weight)[0]?.feature;
}
