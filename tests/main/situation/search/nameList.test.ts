import { describe, expect, it } from 'vitest';
import type { NameList } from '../../../../src/main/situation/search/nameList';
import { listOf } from './listOf';

const linesOf = ({ bytes, starts }: NameList) =>
  Array.from({ length: starts.length - 1 }, (_, row) =>
    new TextDecoder().decode(bytes.subarray(starts[row], (starts[row + 1] ?? 0) - 1)),
  );

describe('the names of a layer', () => {
  it('are a folded line a row, with every name a feature goes by once', () => {
    const list = listOf([
      { name: 'Signal lost 1' },
      { name: 'Kyiv', label: 'Kyiv', names: { uk: 'Київ', ar: 'كييف' } },
      { name: 'Café Öst', label: 'Café' },
    ]);
    expect(linesOf(list)).toEqual([
      'signal lost 1',
      ['kyiv', 'киів', 'كييف', 'kiiv'].join('\t'),
      'cafe ost\tcafe',
    ]);
  });

  it('are left out where the feature is no point of the table', () => {
    expect(linesOf(listOf([{ name: 'A' }, { name: 'B' }, { name: 'C' }], [1, 0, 1]))).toEqual(['a', '', 'c']);
  });
});
