import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  densify,
  destination,
  geodesicCircle,
  geodesicLine,
  intermediate,
  inverse,
  lineLengthM,
  pointAlong,
  prepareGeodesic,
} from '../../../src/shared/geodesy/geodesic';
import type { Position } from '../../../src/shared/position';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89.9, max: 89.9, noNaN: true }),
);

const dms = (degrees: number, minutes: number, seconds: number) => degrees + minutes / 60 + seconds / 3600;

describe('against published values', () => {
  test('the direct example of Karney 2013, table 2', () => {
    const from: Position = [0, 40];
    const to = destination(from, 30, 10_000_000);
    expect(to[1]).toBeCloseTo(41.79331020506, 10);
    expect(to[0]).toBeCloseTo(137.84490004377, 10);
    expect(inverse(from, to).finalBearing).toBeCloseTo(149.09016931807, 9);
  });

  test('the nearly antipodal example of Karney 2013, table 4', () => {
    const { distanceM, initialBearing, finalBearing } = inverse([0, -30], [179.8, 29.9]);
    expect(distanceM).toBeCloseTo(19_989_832.82761, 4);
    expect(initialBearing).toBeCloseTo(161.89052473633, 8);
    expect(finalBearing).toBeCloseTo(18.09073724574, 8);
  });

  test('Wellington to Salamanca, the example of the GeographicLib documentation', () => {
    expect(inverse([174.81, -41.32], [-5.5, 40.96]).distanceM).toBeCloseTo(19_959_679.267, 3);
  });

  test('Flinders Peak to Buninyong, the test line of the Geocentric Datum of Australia manual', () => {
    const flinders: Position = [dms(144, 25, 29.5244), -dms(37, 57, 3.7203)];
    const buninyong: Position = [dms(143, 55, 35.3839), -dms(37, 39, 10.1561)];
    const { distanceM, initialBearing } = inverse(flinders, buninyong);
    expect(distanceM).toBeCloseTo(54_972.271, 2);
    expect(initialBearing).toBeCloseTo(dms(306, 52, 5.37), 5);
  });
});

test('going where the inverse says leads to the other position', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      const { distanceM, initialBearing } = inverse(a, b);
      expect(initialBearing).toBeGreaterThanOrEqual(0);
      expect(initialBearing).toBeLessThan(360);
      expect(inverse(destination(a, initialBearing, distanceM), b).distanceM).toBeLessThan(1e-4);
    }),
  );
});

test('a fraction of the way is that fraction of the distance from both ends', () => {
  fc.assert(
    fc.property(position, position, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, fraction) => {
      const { distanceM } = inverse(a, b);
      const middle = intermediate(a, b, fraction);
      expect(inverse(a, middle).distanceM).toBeCloseTo(fraction * distanceM, 3);
      expect(inverse(middle, b).distanceM).toBeCloseTo((1 - fraction) * distanceM, 3);
      expect(middle[0]).toBeGreaterThanOrEqual(-180);
      expect(middle[0]).toBeLessThan(180);
    }),
  );
});

test('a mover leaves and arrives with the bearings of the inverse, and ends on its last position', () => {
  const [tartus, tobruk]: Position[] = [
    [35.874, 34.915],
    [23.98, 32.07],
  ];
  if (!tartus || !tobruk) throw new Error('missing');
  const at = prepareGeodesic(tartus, tobruk);
  const { initialBearing, finalBearing } = inverse(tartus, tobruk);
  expect(at(0).bearing).toBeCloseTo(initialBearing, 9);
  expect(at(1).bearing).toBeCloseTo(finalBearing, 9);
  expect(at(1).position).toEqual(tobruk);
  expect(at(0).position[0]).toBeCloseTo(tartus[0], 12);
});

test('a mover that stands still stays where it is', () => {
  expect(prepareGeodesic([35.9, 34.9], [35.9, 34.9])(0.5)).toEqual({ position: [35.9, 34.9], bearing: 0 });
});

describe('across the antimeridian', () => {
  test('longitudes of a line go on past 180 instead of jumping', () => {
    const line = geodesicLine([170, 50], [-170, 52], 50_000);
    expect(line[0]).toEqual([170, 50]);
    expect(line.at(-1)).toEqual([190, 52]);
    for (const [index, [longitude]] of line.entries()) {
      expect(Math.abs(longitude - (line[index - 1]?.[0] ?? longitude))).toBeLessThan(2);
    }
  });

  test('a line of several legs stays continuous both ways', () => {
    const there = densify(
      [
        [-175, 0],
        [175, 10],
        [165, 0],
        [-170, -5],
      ],
      100_000,
    );
    expect(there.at(-1)?.[0]).toBeCloseTo(-170, 9);
    expect(
      Math.max(
        ...there.map(([longitude], index) => Math.abs(longitude - (there[index - 1]?.[0] ?? longitude))),
      ),
    ).toBeLessThan(2);
    expect(Math.min(...there.map(([longitude]) => longitude))).toBeCloseTo(-195, 9);
  });

  test('a given fraction is the same place however the longitudes are written', () => {
    expect(intermediate([179, 10], [-179, 12], 0.3)[0]).toBeCloseTo(
      intermediate([-181, 10], [181, 12], 0.3)[0],
      10,
    );
  });
});

test('no step of a line is longer than asked, and together they are the whole way', () => {
  fc.assert(
    fc.property(position, position, fc.integer({ min: 50_000, max: 5_000_000 }), (a, b, maxStepM) => {
      const line = geodesicLine(a, b, maxStepM);
      for (const [index, to] of line.slice(1).entries()) {
        expect(inverse(line[index] ?? to, to).distanceM).toBeLessThanOrEqual(maxStepM * (1 + 1e-9));
      }
      expect(lineLengthM(line)).toBeCloseTo(inverse(a, b).distanceM, 3);
    }),
    { numRuns: 50 },
  );
});

test('a line over the pole passes it', () => {
  const line = geodesicLine([20, 85], [-160, 85], 20_000);
  expect(Math.max(...line.map(([, latitude]) => latitude))).toBeGreaterThan(89.9);
  expect(
    lineLengthM([
      [20, 85],
      [-160, 85],
    ]),
  ).toBeCloseTo(2 * inverse([20, 85], [20, 90]).distanceM, 3);
});

test('a step that is not longer than nothing is a fault of the caller', () => {
  expect(() => geodesicLine([0, 0], [1, 1], 0)).toThrow(RangeError);
  expect(() => geodesicLine([0, 0], [1, 1], Number.NaN)).toThrow(RangeError);
});

test('every position of a circle lies at its radius, the ring is closed and runs anticlockwise', () => {
  const center: Position = [179.95, 34.9];
  const ring = geodesicCircle(center, 13_000, 36);
  expect(ring).toHaveLength(37);
  expect(ring[0]).toEqual(ring.at(-1));
  for (const place of ring) expect(inverse(center, place).distanceM).toBeCloseTo(13_000, 5);
  expect(Math.max(...ring.map(([longitude]) => longitude))).toBeGreaterThan(180);
  const doubleArea = ring.reduce((sum, [x, y], index) => {
    const [px, py] = ring[index - 1] ?? [x, y];
    return sum + (px - center[0]) * (y - center[1]) - (x - center[0]) * (py - center[1]);
  }, 0);
  expect(doubleArea).toBeGreaterThan(0);
});

test('the place along a line is reached after that distance, and the ends hold', () => {
  const line: Position[] = [
    [35.874, 34.915],
    [35.5, 34.9],
    [35.5, 34.9],
    [30, 33.5],
  ];
  const lengthM = lineLengthM(line);
  const place = pointAlong(line, 50_000);
  expect(lineLengthM([...line.slice(0, 2), place?.position ?? [0, 0]])).toBeCloseTo(50_000, 3);
  expect(pointAlong(line, -5)?.position).toEqual(pointAlong(line, 0)?.position);
  expect(pointAlong(line, lengthM + 1000)?.position).toEqual([30, 33.5]);
  expect(pointAlong([[1, 2]], 100)).toEqual({ position: [1, 2], bearing: 0 });
  expect(pointAlong([], 100)).toBeNull();
});
