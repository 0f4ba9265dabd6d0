import type { CompiledFeature } from '../../../shared/situation/compiled';

const MOST_NAMES = 5;

/** What came and went on the map between two moments, in a sentence or two; empty when nothing did. */
export function changesInWords(
  before: ReadonlySet<CompiledFeature>,
  after: ReadonlySet<CompiledFeature>,
): string {
  const appeared = [...after].filter((feature) => !before.has(feature));
  const gone = [...before].filter((feature) => !after.has(feature));
  return [
    appeared.length > 0 ? `Appeared: ${namesInWords(appeared)}.` : '',
    gone.length > 0 ? `Gone: ${namesInWords(gone)}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** How many points of large layers are there now, of each of which that is another number than before. */
export function countsInWords(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string {
  return [...after]
    .filter(([layer, count]) => before.has(layer) && before.get(layer) !== count)
    .map(([layer, count]) => `${layer}: ${count.toLocaleString('en')} there.`)
    .join(' ');
}

function namesInWords(features: readonly CompiledFeature[]): string {
  const names = features.slice(0, MOST_NAMES).map(({ label }) => label);
  const more = features.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '');
}
