import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearingInWords, distanceInWords, inUnits } from '../../../src/shared/geodesy/units';

test('the three units agree by their definitions', () => {
  expect(inUnits(1852)).toEqual({ km: 1.852, mi: 1852 / 1609.344, nmi: 1 });
  expect(inUnits(1609.344).mi).toBe(1);
});

test.each([
  [13_000, '13.0 km · 8.1 mi · 7.0 nmi'],
  [0, '0.0 m'],
  [8.54, '8.5 m'],
  [9.96, '10 m'],
  [85, '85 m'],
  [99.6, '100 m · 0.06 mi · 0.05 nmi'],
  [850, '850 m · 0.53 mi · 0.46 nmi'],
  [999.4, '999 m · 0.62 mi · 0.54 nmi'],
  [999.6, '1.0 km · 0.6 mi · 0.5 nmi'],
  [99_949, '99.9 km · 62.1 mi · 54.0 nmi'],
  [99_960, '100 km · 62 mi · 54 nmi'],
  [1_234_567, '1,235 km · 767 mi · 667 nmi'],
  [20_003_931, '20,004 km · 12,430 mi · 10,801 nmi'],
])('%f m is %s', (distanceM, words) => {
  expect(distanceInWords(distanceM)).toBe(words);
});

test.each([
  [0, '000°'],
  [7.4, '007°'],
  [248.2, '248°'],
  [359.7, '000°'],
  [-90, '270°'],
])('a bearing of %f reads %s', (bearing, words) => {
  expect(bearingInWords(bearing)).toBe(words);
});

test('a bearing always has three digits below 360', () => {
  fc.assert(
    fc.property(fc.double({ min: -720, max: 720, noNaN: true }), (bearing) => {
      expect(bearingInWords(bearing)).toMatch(/^([0-2]\d\d|3[0-5]\d)°$/);
    }),
  );
});
