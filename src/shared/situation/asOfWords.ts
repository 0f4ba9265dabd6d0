import { BEGINNING_MS } from '../time/span';
import type { CompiledSituation } from './compiled';
import { publishedMs } from './known';

/** How much of a situation was known by a moment, in a sentence. */
export function asOfCounts({ layers, sources }: CompiledSituation, asOfMs: number): string {
  const features = layers.flatMap((layer) => layer.features);
  const known = features.filter(({ knownMs }) => knownMs <= asOfMs).length;
  const out = sources.filter((source) => publishedMs(source) <= asOfMs).length;
  return `Known then: ${known} of ${features.length} features, from ${out} of ${sources.length} sources.`;
}

/** How many features are always shown because a source of theirs has no date; nothing where there are none. */
export function undatedInWords({ layers }: Pick<CompiledSituation, 'layers'>): string {
  const undated = layers
    .flatMap(({ features }) => features)
    .filter(({ knownMs }) => knownMs === BEGINNING_MS);
  if (undated.length === 0) return '';
  return undated.length === 1
    ? '1 feature rests on a source without a date: always shown'
    : `${undated.length} features rest on sources without a date: always shown`;
}
