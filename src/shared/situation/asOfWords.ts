import { BEGINNING_MS } from '../time/span';
import type { CompiledSituation } from './compiled';
import { publishedMs } from './known';

/** From when on the points of a large layer are known. */
type KnownColumns = readonly { readonly knownMs: Float64Array }[];

/** How much of a situation was known by a moment, in a sentence; `tables` hold the points of its large layers. */
export function asOfCounts(
  { layers, sources }: CompiledSituation,
  asOfMs: number,
  tables: KnownColumns = [],
): string {
  const features = layers.flatMap((layer) => layer.features);
  const all = tables.reduce((sum, { knownMs }) => sum + knownMs.length, features.length);
  const known =
    features.filter(({ knownMs }) => knownMs <= asOfMs).length +
    count(tables, (knownMs) => knownMs <= asOfMs);
  const out = sources.filter((source) => publishedMs(source) <= asOfMs).length;
  return `Known then: ${told(known)} of ${told(all)} features, from ${out} of ${sources.length} sources.`;
}

/** How many features are always shown because a source of theirs has no date; nothing where there are none. */
export function undatedInWords(
  { layers }: Pick<CompiledSituation, 'layers'>,
  tables: KnownColumns = [],
): string {
  const isUndated = (knownMs: number) => knownMs === BEGINNING_MS;
  const features = layers.flatMap((layer) => layer.features);
  const undated = features.filter(({ knownMs }) => isUndated(knownMs)).length + count(tables, isUndated);
  if (undated === 0) return '';
  return undated === 1
    ? '1 feature rests on a source whose first publication is not dated: always shown'
    : `${told(undated)} features rest on sources whose first publication is not dated: always shown`;
}

function count(tables: KnownColumns, test: (knownMs: number) => boolean): number {
  let found = 0;
  for (const { knownMs } of tables) for (const each of knownMs) if (test(each)) found++;
  return found;
}

function told(number: number): string {
  return number.toLocaleString('en');
}
