import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../../../src/shared/picture/symbols/footprint';
import { partSymbols } from '../../../../src/shared/picture/symbols/parting';

const at = (x: number, y: number, square = false) => ({ x, y, size: 28, square });
const apart = () => false;

describe('symbols that partly lie on each other', () => {
  it.each([false, true])(
    'are moved aside until they only touch, the first keeping its place (squares: %s)',
    (square) => {
      const [first, above, below] = partSymbols(
        [at(0, 0, square), at(12, -18, square), at(-10, 19, square)],
        apart,
      );
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

  it('go half the way each where they are peers, and nothing else lies there', () => {
    const [first, second] = partSymbols([at(0, 0), at(0, 9)], () => true);
    expect(first).toMatchObject({ y: -11, from: { x: 0, y: 0 } });
    expect(second).toMatchObject({ y: 20, from: { x: 0, y: 9 } });
    const [, kept, moved] = partSymbols([at(0, -29), at(0, 0), at(0, 9)], (a, b) => a.y >= 0 && b.y >= 0);
    expect(kept).toMatchObject({ y: 0, from: null });
    expect(moved).toMatchObject({ y: 31 });
  });

  it('stay where they are when they do not touch', () => {
    for (const { from } of partSymbols([at(0, 0), at(30, 0), at(0, 31)], apart)) expect(from).toBeNull();
  });

  it('never go farther than their own size from their place', () => {
    const place = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place, fc.boolean()), { maxLength: 12 }), (places) => {
        const symbols = places.map(([px, py, square]) => at(px, py, square));
        for (const { x, y, from, size } of [apart, () => true].flatMap((each) => partSymbols(symbols, each)))
          if (from) expect(Math.hypot(x - from.x, y - from.y)).toBeLessThanOrEqual(size);
      }),
    );
  });
});
