import type { CompiledSituation } from '../../../shared/situation/compiled';
import { BEGINNING_MS } from '../../../shared/time/span';

/** How many features are always shown because a source of theirs has no date; nothing where there are none. */
export function undatedInWords({ layers }: CompiledSituation): string {
  const undated = layers
    .flatMap(({ features }) => features)
    .filter(({ knownMs }) => knownMs === BEGINNING_MS);
  if (undated.length === 0) return '';
  return undated.length === 1
    ? '1 feature of an undated source is always shown'
    : `${undated.length} features of undated sources are always shown`;
}
