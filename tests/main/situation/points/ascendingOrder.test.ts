import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingOrder } from '../../../../src/main/situation/points/ascendingOrder';

describe('the order in which numbers ascend', () => {
  it('is that of a stable sort that compares them', () => {
    const key = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: 1_732_000_000_000, max: 1_732_000_100_000 }),
    );
    fc.assert(
      fc.property(fc.array(key), (values) => {
        // to a sort the two zeros are the same
        const keys = values.map((value) => (value === 0 ? 0 : value));
        const expected = [...keys.keys()].sort((a, b) => Math.sign((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b);
        expect([...ascendingOrder(Float64Array.from(keys))]).toEqual(expected);
      }),
    );
  });

  it('of none is none', () => {
    expect(ascendingOrder(new Float64Array(0))).toHaveLength(0);
  });
});
