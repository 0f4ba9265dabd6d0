import { describe, expect, it } from 'vitest';
import { equalPieces } from '../../../../src/main/export/png/equalPieces';

async function cut(sizes: readonly number[], size: number): Promise<number[][]> {
  let next = 0;
  async function* pieces() {
    for (const length of sizes) yield Uint8Array.from({ length }, () => next++);
  }
  const cuts: number[][] = [];
  for await (const piece of equalPieces(pieces(), size)) cuts.push([...piece]);
  return cuts;
}

describe('equalPieces', () => {
  it('gives the same pieces however the bytes come', async () => {
    const expected = [[0, 1, 2, 3], [4, 5, 6, 7], [8]];
    for (const sizes of [[9], [1, 1, 1, 1, 1, 1, 1, 1, 1], [3, 0, 6], [8, 1]])
      expect(await cut(sizes, 4)).toEqual(expected);
  });

  it('gives no empty piece', async () => {
    expect(await cut([4, 4], 4)).toHaveLength(2);
    expect(await cut([], 4)).toEqual([]);
  });
});
