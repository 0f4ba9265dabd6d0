import { describe, expect, it } from 'vitest';
import { spreadOffsets } from '../../../../src/shared/picture/symbols/spreading';

describe('a spread', () => {
  it('leaves room between any two symbols, however many there are', () => {
    for (const count of [2, 3, 5, 8, 9, 12, 40]) {
      const offsets = spreadOffsets(count, 30);
      expect(offsets).toHaveLength(count);
      for (const [i, a] of offsets.entries())
        for (const b of offsets.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(30);
    }
  });

  it('stays close to the place', () => {
    const reach = (count: number) =>
      Math.max(...spreadOffsets(count, 30).map(({ x, y }) => Math.hypot(x, y)));
    expect(reach(2)).toBeLessThan(20);
    expect(reach(4)).toBeLessThan(28);
    expect(reach(12)).toBeLessThan(100);
  });

  it('puts two side by side, so that each has a side for its name', () => {
    const [left, right] = spreadOffsets(2, 30);
    expect(left?.y).toBeCloseTo(0, 9);
    expect(right?.y).toBeCloseTo(0, 9);
    expect(left?.x).toBeLessThan(right?.x ?? 0);
  });
});
