import type { CompiledSituation } from '../../shared/situation/compiled';
import { publishedMs } from '../../shared/situation/known';

/** How much of a situation was known by a moment, in a sentence. */
export function asOfCounts({ layers, sources }: CompiledSituation, asOfMs: number): string {
  const features = layers.flatMap((layer) => layer.features);
  const known = features.filter(({ knownMs }) => knownMs <= asOfMs).length;
  const out = sources.filter((source) => publishedMs(source) <= asOfMs).length;
  return `Known then: ${known} of ${features.length} features, from ${out} of ${sources.length} sources.`;
}
