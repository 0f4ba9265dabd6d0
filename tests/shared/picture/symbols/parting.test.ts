import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../../../src/shared/picture/symbols/footprint';
import { partSymbols } from '../../../../src/shared/picture/symbols/parting';

const at = (x: number, y: number, square = false) => ({ x, y, size: 28, square });

describe('symbols that partly lie on each other', () => {
  it.each([false, true])(
    'are moved aside until they only touch, the first keeping its place (squares: %s)',
    (square) => {
      const [first, above, below] = partSymbols([at(0, 0, square), at(12, -18, square), at(-10, 19, square)]);
      if (!first || !above || !below) throw new Error('one is missing');
      expect(first.from).toBeNull();
      expect([first.x, first.y]).toEqual([0, 0]);
      for (const [a, b] of [
        [first, above],
        [first, below],
        [above, below],
      ] as const)
        expect(overlap(a, b)).toBeLessThanOrEqual(0.01);
      expect(above.from).toEqual({ x: 12, y: -18 });
      expect(above.y).toBeLessThan(-18);
    },
  );

  it('stay where they are when they do not touch', () => {
    for (const { from } of partSymbols([at(0, 0), at(30, 0), at(0, 31)])) expect(from).toBeNull();
  });

  it('never go farther than their own size from their place', () => {
    const place = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place, fc.boolean()), { maxLength: 12 }), (places) => {
        for (const { x, y, from, size } of partSymbols(places.map(([px, py, square]) => at(px, py, square))))
          if (from) expect(Math.hypot(x - from.x, y - from.y)).toBeLessThanOrEqual(size);
      }),
    );
  });
});
