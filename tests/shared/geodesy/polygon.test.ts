import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointInPolygon } from '../../../src/shared/geodesy/polygon';
import type { Position } from '../../../src/shared/position';

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole: Position[] = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];

test('inside, outside, in a hole', () => {
  expect(pointInPolygon([3, 3], [square, hole])).toBe(true);
  expect(pointInPolygon([5, 3], [square, hole])).toBe(false);
  expect(pointInPolygon([-1, 0], [square])).toBe(false);
  expect(pointInPolygon([1.5, 1.5], [square, hole])).toBe(false);
  expect(pointInPolygon([3, 3], [])).toBe(false);
});

test('an edge and a corner belong to the polygon, also those of a hole', () => {
  for (const place of [
    [4, 2],
    [2, 0],
    [0, 0],
    [4, 4],
    [1, 1.5],
    [2, 2],
  ] as Position[]) {
    expect(pointInPolygon(place, [square, hole])).toBe(true);
  }
});

test('a ray through a corner counts it once', () => {
  const diamond: Position[] = [
    [0, 1],
    [1, 0],
    [2, 1],
    [1, 2],
  ];
  expect(pointInPolygon([1, 1], [diamond])).toBe(true);
  expect(pointInPolygon([-1, 1], [diamond])).toBe(false);
  expect(pointInPolygon([-1, 0], [diamond])).toBe(false);
  expect(pointInPolygon([-1, 2], [diamond])).toBe(false);
});

test('the direction and the start of a ring do not matter', () => {
  const ring: Position[] = [
    [0, 0],
    [5, 1],
    [6, 4],
    [3, 2],
    [1, 5],
  ];
  const coordinate = fc.double({ min: -1, max: 7, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, fc.integer({ min: 0, max: 4 }), (x, y, start) => {
      const turned = [...ring.slice(start), ...ring.slice(0, start)];
      expect(pointInPolygon([x, y], [turned.toReversed()])).toBe(pointInPolygon([x, y], [ring]));
    }),
  );
});
