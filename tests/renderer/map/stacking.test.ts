import { describe, expect, it } from 'vitest';
import { spreadOffsets, stackSymbols } from '../../../src/renderer/map/symbols/stacking';

const symbol = (id: string, x: number, group = 'place') => ({ id, x, y: 0, size: 20, group });
const none = new Set<string>();
const ids = (stacks: readonly (readonly { id: string }[])[]) =>
  stacks.map((stack) => stack.map(({ id }) => id));

describe('symbols that lie on one another', () => {
  it('are one stack under the most important, which comes last', () => {
    expect(ids(stackSymbols([symbol('low', 0), symbol('high', 4)], none))).toEqual([['high', 'low']]);
  });

  it('that hardly touch stand for themselves', () => {
    expect(ids(stackSymbols([symbol('a', 0), symbol('b', 15)], none))).toEqual([['b'], ['a']]);
  });

  it('do not hide what moves behind what stands', () => {
    expect(stackSymbols([symbol('base', 0), symbol('ship', 0, 'mover')], none)).toHaveLength(2);
  });

  it('that are spread are never stacked', () => {
    expect(stackSymbols([symbol('a', 0), symbol('b', 0)], new Set(['a', 'b']))).toHaveLength(2);
  });
});

describe('a spread', () => {
  it('leaves room between any two symbols, however many there are', () => {
    for (const count of [2, 5, 12, 40]) {
      const offsets = spreadOffsets(count, 30);
      expect(offsets).toHaveLength(count);
      for (const [i, a] of offsets.entries())
        for (const b of offsets.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(30);
    }
  });
});
