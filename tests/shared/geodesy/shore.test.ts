import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { destination, inverse } from '../../../src/shared/geodesy/geodesic';
import { buildShoreIndex, nearestOnLines, nearestOnShore } from '../../../src/shared/geodesy/shore';
import type { Position } from '../../../src/shared/position';

/** The least geodesic distance to places close together on every segment: slow and without cleverness. */
function nearestByTrying(position: Position, lines: readonly (readonly Position[])[], steps: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    for (const [index, [toX, toY]] of line.slice(1).entries()) {
      const [x, y] = line[index] ?? [toX, toY];
      for (let step = 0; step <= steps; step++) {
        const place: Position = [x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps];
        least = Math.min(least, inverse(position, place).distanceM);
      }
    }
  }
  return least;
}

const offTartus = fc.tuple(
  fc.double({ min: 35.5, max: 36, noNaN: true }),
  fc.double({ min: 34.6, max: 35.2, noNaN: true }),
);
const coast = fc.array(fc.array(offTartus, { minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 8 });

test('a ship put 13 km off a straight coast is 13 km off it', () => {
  const coastline: Position[] = [
    [35.85, 34],
    [35.85, 36],
  ];
  const ship = destination([35.85, 34.9], 270, 13_000);
  const nearest = nearestOnLines(ship, [coastline]);
  expect(nearest?.distanceM).toBeCloseTo(13_000, 0);
  expect(nearest?.position[0]).toBeCloseTo(35.85, 9);
  // the perpendicular geodesic to a meridian meets it a little poleward of the ship
  expect(nearest?.distanceM).toBeLessThanOrEqual(inverse(ship, [35.85, 34.9]).distanceM);
});

test('the nearest place is as near as trying every few metres finds, and not nearer than it can be', () => {
  fc.assert(
    fc.property(offTartus, coast, (ship, lines) => {
      const nearest = nearestOnLines(ship, lines);
      const tried = nearestByTrying(ship, lines, 200);
      expect(nearest?.distanceM).toBeLessThanOrEqual(tried + 0.01);
      // 200 steps along at most 90 km miss the foot of the perpendicular by at most half a step
      expect(nearest?.distanceM).toBeGreaterThanOrEqual(tried - 230);
    }),
    { numRuns: 25 },
  );
});

test('far away the place is still the nearest to a few metres', () => {
  const lines: Position[][] = [
    [
      [35.7, 34.5],
      [35.9, 35],
      [35.75, 35.6],
    ],
    [
      [23, 32],
      [24, 32.1],
    ],
  ];
  const ship: Position = [28, 34.2];
  const nearest = nearestOnLines(ship, lines);
  expect(Math.abs((nearest?.distanceM ?? 0) - nearestByTrying(ship, lines, 20_000))).toBeLessThan(5);
});

describe('across the antimeridian and at the pole', () => {
  test('a coast on the far side of the antimeridian is near', () => {
    const nearest = nearestOnLines(
      [179.9, 66],
      [
        [
          [-179.9, 65.5],
          [-179.9, 66.5],
        ],
        [
          [170, 60],
          [171, 60],
        ],
      ],
    );
    expect(nearest?.position[0]).toBeCloseTo(-179.9, 6);
    expect(nearest?.distanceM).toBeLessThan(10_000);
  });

  test('a segment from 179 to −179 takes the short way', () => {
    const line: Position[] = [
      [179, 66],
      [-179, 66],
    ];
    expect(nearestOnLines([180, 66.001], [line])?.distanceM).toBeLessThan(150);
    expect(nearestOnLines([0, 66], [line])?.distanceM).toBeGreaterThan(4_000_000);
  });

  test('over the pole is a way like any other', () => {
    expect(
      nearestOnLines(
        [0, 89.9],
        [
          [
            [180, 89.9],
            [180, 80],
          ],
        ],
      )?.distanceM,
    ).toBeCloseTo(inverse([0, 89.9], [180, 89.9]).distanceM, 1);
  });
});

test('no lines, no shore; a line of one position is that position', () => {
  expect(nearestOnLines([0, 0], [])).toBeNull();
  expect(nearestOnLines([0, 0], [[]])).toBeNull();
  expect(nearestOnLines([0, 0], [[[1, 0]]])?.position).toEqual([1, 0]);
});

test('a shore of 200,000 vertices gives what looking at all of it gives', () => {
  const line: Position[] = Array.from({ length: 200_000 }, (_, index) => {
    const angle = index / 900;
    return [
      20 + angle / 10 + Math.sin(angle * 7) / 20,
      30 + 5 * Math.sin(angle / 20) + Math.cos(angle * 3) / 30,
    ];
  });
  const index = buildShoreIndex([line]);
  for (const ship of [
    [30, 33],
    [25.123, 31.5],
    [44, 36],
  ] as Position[]) {
    const vertex = line.reduce(
      (least, place) => Math.min(least, Math.hypot(place[0] - ship[0], place[1] - ship[1])),
      9,
    );
    const nearest = nearestOnShore(ship, index);
    const near = line.filter(
      (place) => Math.hypot(place[0] - ship[0], place[1] - ship[1]) < vertex * 1.3 + 0.01,
    );
    const least = Math.min(...near.map((place) => inverse(ship, place).distanceM));
    expect(nearest?.distanceM).toBeLessThanOrEqual(least + 0.01);
    expect(nearest?.distanceM).toBeGreaterThan(least - 200);
  }
});
