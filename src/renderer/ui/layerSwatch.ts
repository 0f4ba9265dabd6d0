import type { CompiledFeature, CompiledLayer } from '../../shared/situation/compiled';
import { KIND_SYMBOLS } from '../../shared/symbology/symbology';

/** The feature whose symbol stands for a layer: of the look that most of it has; among equals the one drawn on top. */
export function layerSwatch({ features }: CompiledLayer): CompiledFeature | undefined {
  const looks = new Map<string, { readonly feature: CompiledFeature; count: number }>();
  for (const feature of features) {
    const key = [feature.kind, feature.pictogram, feature.actor, feature.status].join(' ');
    const look = looks.get(key);
    if (look) look.count++;
    else looks.set(key, { feature, count: 1 });
  }
  return [...looks.values()].sort(
    (a, b) =>
      b.count - a.count || KIND_SYMBOLS[b.feature.kind].priority - KIND_SYMBOLS[a.feature.kind].priority,
  )[0]?.feature;
}
