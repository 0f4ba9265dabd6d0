import { describe, expect, it } from 'vitest';
import { changesInWords, countsInWords } from '../../../../src/renderer/timeline/layout/changes';
import { featureOf } from './feature';

const [a, b, c] = [featureOf('Ship 1'), featureOf('Ship 2'), featureOf('Offensive')];

describe('changes in words', () => {
  it('name what appeared and what is gone', () => {
    expect(changesInWords(new Set([c]), new Set([a, b]))).toBe('Appeared: Ship 1, Ship 2. Gone: Offensive.');
  });

  it('are silent when nothing changed', () => {
    expect(changesInWords(new Set([a]), new Set([a]))).toBe('');
  });

  it('count what would be too long to hear', () => {
    const many = Array.from({ length: 9 }, (_, index) => featureOf(`F${index}`));
    expect(changesInWords(new Set(), new Set(many))).toBe('Appeared: F0, F1, F2, F3, F4 and 4 more.');
  });

  it('give the number of points of a large layer where it has changed', () => {
    const before = new Map([
      ['Reports', 12],
      ['Flights', 7],
    ]);
    const after = new Map([
      ['Reports', 18_312],
      ['Flights', 7],
      ['Shown since', 4],
    ]);
    expect(countsInWords(before, after)).toBe('Reports: 18,312 there.');
    expect(countsInWords(after, after)).toBe('');
  });
});
