import { array, assert, double, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing } from '../../../../src/shared/sheet/map/clip';

const BOX = { minX: 0, minY: 0, maxX: 10, maxY: 10 };
const coordinate = double({ min: -20, max: 30, noNaN: true });
const line = array(tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 }).map((points) =>
  points.flat(),
);

describe('clipRing', () => {
  it('keeps what is inside, and leaves nothing outside', () => {
    expect(clipRing([2, 2, 8, 2, 8, 8, 2, 8], BOX)).toEqual([2, 2, 8, 2, 8, 8, 2, 8]);
    expect(clipRing([20, 20, 30, 20, 30, 30], BOX)).toEqual([]);
    assert(property(line, (ring) => isInside(clipRing(ring, BOX))));
  });

  it('fills the whole box where a ring goes all around it', () => {
    expect(areaOf(clipRing([-5, -5, 15, -5, 15, 15, -5, 15], BOX))).toBeCloseTo(100);
  });

  it('cuts a corner off where a ring leaves the box', () => {
    expect(areaOf(clipRing([5, 5, 15, 5, 15, 15, 5, 15], BOX))).toBeCloseTo(25);
  });
});

describe('clipLine', () => {
  it('breaks a line where it leaves the box and comes back', () => {
    expect(clipLine([5, 5, 15, 5, 15, 8, 5, 8], BOX)).toEqual([
      [5, 5, 10, 5],
      [10, 8, 5, 8],
    ]);
  });

  it('leaves no part outside', () => {
    assert(property(line, (points) => clipLine(points, BOX).every(isInside)));
  });

  it('knows nothing of a line beside the box', () => {
    expect(clipLine([-5, 12, 15, 12], BOX)).toEqual([]);
  });
});

function isInside(points: readonly number[]): boolean {
  return points.every((each) => each >= -1e-9 && each <= 10 + 1e-9);
}

function areaOf(ring: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const [x = 0, y = 0] = [ring[i], ring[i + 1]];
    const [nextX = 0, nextY = 0] = [ring[(i + 2) % ring.length], ring[(i + 3) % ring.length]];
    sum += (x * nextY - nextX * y) / 2;
  }
  return Math.abs(sum);
}
