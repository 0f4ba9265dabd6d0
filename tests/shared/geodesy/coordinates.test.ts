import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CoordinateStyle, formatPosition } from '../../../src/shared/geodesy/coordinates';
import { inverse } from '../../../src/shared/geodesy/geodesic';
import { parsePosition } from '../../../src/shared/geodesy/parsePosition';
import type { Position } from '../../../src/shared/position';

const berths: Position = [35.874, 34.915];

test.each<[CoordinateStyle, string]>([
  ['dd', '34.91500° N 35.87400° E'],
  ['dms', '34°54′54″ N 35°52′26″ E'],
  ['dm', '34°54.900′ N 35°52.440′ E'],
  ['mgrs', '36S YD 62566 67387'],
])('the Tartus berths in %s', (style, text) => {
  expect(formatPosition(berths, style)).toBe(text);
});

test('south and west have their letters, and nothing is minus zero', () => {
  expect(formatPosition([-157.9, -21.3], 'dd')).toBe('21.30000° S 157.90000° W');
  expect(formatPosition([-0.000001, -0.000001], 'dd')).toBe('0.00000° N 0.00000° E');
});

test('rounding carries into minutes and degrees', () => {
  expect(formatPosition([35.99999, 34 + 59.9999 / 3600], 'dms')).toBe('34°01′00″ N 36°00′00″ E');
  expect(formatPosition([179.999999, 89.999999], 'dm')).toBe('90°00.000′ N 180°00.000′ E');
  expect(formatPosition([10 + 59.99996 / 60, 0], 'dm')).toBe('0°00.000′ N 11°00.000′ E');
});

test('longitudes past 180 are told as what they are', () => {
  expect(formatPosition([190, 50], 'dd')).toBe('50.00000° N 170.00000° W');
  expect(formatPosition([-190, 50], 'dms', 1)).toBe('50°00′00.0″ N 170°00′00.0″ E');
});

const styles: readonly [CoordinateStyle, number][] = [
  ['dd', 1.2],
  ['dms', 22],
  ['dm', 1.4],
];

test.each(styles)('what is shown in %s can be pasted back, to %f m', (style, toleranceM) => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
      (longitude, latitude) => {
        const text = formatPosition([longitude, latitude], style);
        expect(text).not.toMatch(/[°′]60(\.0+)?[′″]/);
        const back = parsePosition(text);
        if (!back.ok) throw new Error(`${text}: ${back.error}`);
        expect(inverse([longitude, latitude], back.value).distanceM).toBeLessThan(toleranceM);
      },
    ),
    { numRuns: 500 },
  );
});
