import fc from 'fast-check';
import { expect, test } from 'vitest';
import { densify } from '../../../src/shared/geodesy/geodesic';
import { buildLandIndex, crossesLand, liesOnLand } from '../../../src/shared/geodesy/land';
import type { Position } from '../../../src/shared/position';

const island: Position[] = [
  [10, 10],
  [12, 10],
  [12, 12],
  [10, 12],
  [10, 10],
];
const lake: Position[] = [
  [10.5, 10.5],
  [10.5, 11.5],
  [11.5, 11.5],
  [11.5, 10.5],
  [10.5, 10.5],
];
const land = buildLandIndex([
  [island, lake],
  [
    [
      [30, 30],
      [31, 30],
      [31, 31],
    ],
  ],
]);

test('a route round the island stays at sea', () => {
  expect(
    crossesLand(
      [
        [9, 9],
        [13, 9],
        [13, 13],
        [9, 13],
      ],
      land,
    ),
  ).toBeNull();
});

test('a route through the island is told the first place where it lands', () => {
  expect(
    crossesLand(
      [
        [8, 11],
        [14, 11],
      ],
      land,
    ),
  ).toEqual([10, 11]);
  expect(
    crossesLand(
      [
        [14, 11],
        [8, 11],
      ],
      land,
    ),
  ).toEqual([12, 11]);
  expect(
    crossesLand(
      [
        [8, 8],
        [9, 9],
        [9, 11],
        [11, 11],
        [30.6, 30.5],
      ],
      land,
    ),
  ).toEqual([10, 11]);
});

test('a route that begins on land, touches a corner or runs along the coast is on land', () => {
  expect(
    crossesLand(
      [
        [10.2, 10.2],
        [0, 0],
      ],
      land,
    ),
  ).toEqual([10.2, 10.2]);
  expect(
    crossesLand(
      [
        [9, 11],
        [11, 9],
      ],
      land,
    ),
  ).toEqual([10, 10]);
  expect(
    crossesLand(
      [
        [9, 10],
        [11, 10],
      ],
      land,
    ),
  ).toEqual([10, 10]);
});

test('a lake is not land, leaving it is', () => {
  expect(liesOnLand([11, 11], land)).toBe(false);
  expect(
    crossesLand(
      [
        [10.6, 11],
        [11.4, 11],
      ],
      land,
    ),
  ).toBeNull();
  expect(
    crossesLand(
      [
        [11, 11],
        [11, 20],
      ],
      land,
    ),
  ).toEqual([11, 11.5]);
});

test('longitudes that run on past 180 meet land on the other side', () => {
  const chukotka = buildLandIndex([
    [
      [
        [-179, 66],
        [-177, 66],
        [-177, 68],
        [-179, 68],
        [-179, 66],
      ],
    ],
  ]);
  expect(
    crossesLand(
      [
        [178, 67],
        [185, 67],
      ],
      chukotka,
    ),
  ).toEqual([181, 67]);
  expect(
    crossesLand(
      [
        [178, 67],
        [-175, 67],
      ],
      chukotka,
    ),
  ).toEqual([181, 67]);
  expect(
    crossesLand(
      [
        [538, 67],
        [541.5, 67],
      ],
      chukotka,
    ),
  ).toEqual([541, 67]);
  expect(liesOnLand([182, 67], chukotka)).toBe(true);
  expect(
    crossesLand(
      densify(
        [
          [178, 60],
          [-175, 60],
        ],
        50_000,
      ),
      chukotka,
    ),
  ).toBeNull();
});

test('nothing to cross and nothing that crosses', () => {
  expect(
    crossesLand(
      [
        [0, 0],
        [1, 1],
      ],
      buildLandIndex([]),
    ),
  ).toBeNull();
  expect(
    crossesLand(
      [
        [0, 0],
        [1, 1],
      ],
      buildLandIndex([[[]]]),
    ),
  ).toBeNull();
  expect(crossesLand([], land)).toBeNull();
});

test('a route that is said to stay at sea has no place on land', () => {
  const place = fc.tuple(
    fc.double({ min: 8, max: 14, noNaN: true }),
    fc.double({ min: 8, max: 14, noNaN: true }),
  );
  fc.assert(
    fc.property(place, place, (from, to) => {
      const hit = crossesLand([from, to], land);
      const onLand = Array.from({ length: 201 }, (_, step): Position => {
        return [from[0] + ((to[0] - from[0]) * step) / 200, from[1] + ((to[1] - from[1]) * step) / 200];
      }).filter((between) => liesOnLand(between, land));
      if (hit === null) expect(onLand).toEqual([]);
      else if (onLand[0]) {
        const along = (p: Position) => Math.hypot(p[0] - from[0], p[1] - from[1]);
        expect(along(hit)).toBeLessThanOrEqual(along(onLand[0]) + 1e-9);
      }
    }),
    { numRuns: 300 },
  );
});
