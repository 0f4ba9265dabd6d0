import { expect, it } from 'vitest';
import { bytesInWords, estimateBytes } from '../../../src/shared/export/estimateBytes';

const slide = { pixels: 1920 * 1080, letters: 372_000, sheets: 1 };

it('estimates a file before it is written, and several as their sum', () => {
  const one = estimateBytes('png', slide) ?? 0;
  expect(one).toBeGreaterThan(150_000);
  expect(one).toBeLessThan(450_000);
  expect(estimateBytes('png', { ...slide, sheets: 8 })).toBe(8 * one);
});

it('says nothing where only writing tells', () => {
  expect(estimateBytes('webm', slide)).toBeNull();
  expect(estimateBytes('csv', slide)).toBeNull();
});

it.each([
  [812, '812 bytes'],
  [224_806, '225 kB'],
  [2_900_860, '2.9 MB'],
  [48_200_000, '48 MB'],
])('tells %d bytes as people read them', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});
