import { describe, expect, it } from 'vitest';
import { stackSymbols } from '../../../../src/shared/picture/symbols/stacking';

const symbol = (id: string, x: number, group = 'place') => ({ id, x, y: 0, size: 20, square: false, group });
const ids = (stacks: readonly (readonly { id: string }[])[]) =>
  stacks.map((stack) => stack.map(({ id }) => id));

describe('symbols that lie on one another', () => {
  it('are one stack under the most important, which comes last', () => {
    expect(ids(stackSymbols([symbol('low', 0), symbol('high', 4)]))).toEqual([['high', 'low']]);
  });

  it('that hardly touch stand for themselves', () => {
    expect(ids(stackSymbols([symbol('a', 0), symbol('b', 15)]))).toEqual([['b'], ['a']]);
  });

  it('do not hide what moves behind what stands', () => {
    expect(stackSymbols([symbol('base', 0), symbol('ship', 0, 'mover')])).toHaveLength(2);
  });

  it('stack as squares where discs would lie apart: squares reach into their corners', () => {
    const pair = (square: boolean) => [
      { ...symbol('a', 0), square },
      { ...symbol('b', 6), y: 6, square },
    ];
    expect(stackSymbols(pair(true))).toHaveLength(1);
    expect(stackSymbols(pair(false))).toHaveLength(2);
  });
});
