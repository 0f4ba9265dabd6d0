import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closeRoundLengths, roundLength } from '../../../src/shared/geodesy/roundLength';

it('rounds a length down to 1, 2, 3 or 5 times a power of ten', () => {
  expect([0.0234, 0.99, 1, 4.9, 5, 29, 31, 999, 5400].map(roundLength)).toEqual([
    0.02, 0.5, 1, 3, 5, 20, 30, 500, 5000,
  ]);
});

const METRES = [1000, 1609.344, 1852];

it('gives the units of a scale bars of about one length', () => {
  // not 500 km above 500 miles and 500 nautical miles, which are all drawn from one to nearly two as long
  expect(closeRoundLengths(930_000, METRES)).toEqual([500, 300, 300]);
  expect(closeRoundLengths(6000, METRES)).toEqual([5, 3, 3]);
});

it('gives bars that fit, none much shorter than another, at any scale', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2e7, noNaN: true }), (longest) => {
      const bars = closeRoundLengths(longest, METRES).map((length, i) => length * (METRES[i] ?? 0));
      expect(Math.max(...bars)).toBeLessThanOrEqual(longest * (1 + 1e-9));
      expect(Math.max(...bars) / Math.min(...bars)).toBeLessThan(1.35);
      expect(Math.max(...bars)).toBeGreaterThan(longest * 0.4);
    }),
  );
});
