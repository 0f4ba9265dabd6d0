import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverse } from '../../../src/shared/geodesy/geodesic';
import { formatMgrs, parseMgrs } from '../../../src/shared/geodesy/mgrs';

test('the example of the GeoConvert manual: Baghdad', () => {
  expect(formatMgrs([44.4, 33.3])).toBe('38S MB 44140 84706');
});

describe('where the grid ends or is odd', () => {
  test.each([
    ['84.1° N', [10, 84.1]],
    ['80.1° S', [10, -80.1]],
    ['the north pole', [0, 90]],
    ['the south pole', [0, -90]],
    ['no number', [0, Number.NaN]],
  ] as const)('there is no reference at %s', (_, position) => {
    expect(formatMgrs(position)).toBe('no MGRS');
  });

  test('180 east and 180 west are one place', () => {
    expect(formatMgrs([180, 10])).toBe(formatMgrs([-180, 10]));
    expect(formatMgrs([540, 10])).toBe(formatMgrs([-180, 10]));
    expect(formatMgrs([-180, 10])).toMatch(/^1P /);
  });

  test('south-west Norway belongs to zone 32, Svalbard to its four wide zones', () => {
    expect(formatMgrs([5, 60])).toMatch(/^32V /);
    expect(formatMgrs([8, 78])).toMatch(/^31X /);
    expect(formatMgrs([10, 78])).toMatch(/^33X /);
    expect(formatMgrs([32, 78])).toMatch(/^35X /);
    expect(formatMgrs([34, 78])).toMatch(/^37X /);
  });
});

test('the middle of the square of a position is at most a metre from it, wherever the grid reaches', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 84, noNaN: true }),
      (longitude, latitude) => {
        const text = formatMgrs([longitude, latitude]);
        const back = parseMgrs(text);
        if (!back.ok) throw new Error(`${text}: ${back.error}`);
        expect(inverse([longitude, latitude], back.value).distanceM).toBeLessThan(1);
      },
    ),
    { numRuns: 2000 },
  );
});

/** Transverse Mercator by Krüger's series to the third power of n: another way than the package's. */
function northingEasting(longitude: number, latitude: number, zone: number) {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const n = f / (2 - f);
  const phi = (latitude * Math.PI) / 180;
  const lambda = ((longitude - (zone * 6 - 183)) * Math.PI) / 180;
  const e = (2 * Math.sqrt(n)) / (1 + n);
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + t * t));
  const A = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
    (61 / 240) * n ** 3,
  ];
  const sum = (base: number, term: (j: number) => number) =>
    alpha.reduce((total, value, index) => total + value * term(2 * (index + 1)), base);
  return {
    easting: 500_000 + 0.9996 * A * sum(eta, (j) => Math.cos(j * xi) * Math.sinh(j * eta)),
    northing:
      (latitude < 0 ? 10_000_000 : 0) + 0.9996 * A * sum(xi, (j) => Math.sin(j * xi) * Math.cosh(j * eta)),
  };
}

test("the digits are those of the transverse Mercator projection by Krüger's series, to a metre", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 179.99, noNaN: true }),
      fc.double({ min: -80, max: 84, noNaN: true }),
      (longitude, latitude) => {
        const [zoneAndBand = '', , east, north] = formatMgrs([longitude, latitude]).split(' ');
        const { easting, northing } = northingEasting(longitude, latitude, Number.parseInt(zoneAndBand, 10));
        const apart = (digits: string | undefined, exact: number) => {
          const away = Math.abs(Number(digits) + 0.5 - (exact % 100_000));
          return Math.min(away, 100_000 - away);
        };
        expect(apart(east, easting)).toBeLessThan(1);
        expect(apart(north, northing)).toBeLessThan(1);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ['36SYD', 'a square of 100 km'],
  ['36SYD66', 'a square of 10 km'],
  ['36S YD 625 673', 'a square of 100 m'],
])('%s names %s that holds the berths', (text) => {
  const parsed = parseMgrs(text);
  if (!parsed.ok) throw new Error(parsed.error);
  const digits = text.replace(/^36S ?YD ?/, '').replace(' ', '').length / 2;
  expect(inverse(parsed.value, [35.874, 34.915]).distanceM).toBeLessThan(0.75 * 10 ** (5 - digits));
});

test.each([
  '0S YD 1 1',
  '61S YD 1 1',
  '36A YD 1 1',
  '36S YD 123 12',
  '36S AA 1 1',
  '36S YZ 1 1',
  '36S II 1 1',
  'YD 1 1',
  '36N YD 1 1x',
])('%s names no square', (text) => {
  expect(parseMgrs(text).ok).toBe(false);
});
