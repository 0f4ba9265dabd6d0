import { expect, test } from 'vitest';
import { asOfCounts, undatedInWords } from '../../../src/shared/situation/asOfWords';
import { BEGINNING_MS } from '../../../src/shared/time/span';
import { buildFeature, buildSituation, timeOf } from '../../renderer/ui/features';

const layer = {
  id: 'layer',
  name: 'Layer',
  visible: true,
  features: [buildFeature('early', { knownMs: 10 }), buildFeature('late', { knownMs: 20 })],
};
const source = { id: 'S1', title: 'S1', kind: 'report', published: timeOf('2024-12-16') };
const situation = buildSituation({ layers: [layer], sources: [source] });

test('what was known is counted, in objects and in tables', () => {
  expect(asOfCounts(situation, 10)).toBe('Known then: 1 of 2 features, from 0 of 1 sources.');
  const table = { knownMs: Float64Array.from({ length: 1998 }, (_, row) => row) };
  expect(asOfCounts(situation, 10, [table])).toBe('Known then: 12 of 2,000 features, from 0 of 1 sources.');
});

test('features of sources without a date are counted, and not spoken of where there are none', () => {
  expect(undatedInWords(situation)).toBe('');
  const one = { knownMs: Float64Array.of(BEGINNING_MS, 5) };
  expect(undatedInWords(situation, [one])).toBe(
    '1 feature rests on a source whose first publication is not dated: always shown',
  );
  expect(undatedInWords(situation, [one, one])).toMatch(/^2 features rest/);
});
