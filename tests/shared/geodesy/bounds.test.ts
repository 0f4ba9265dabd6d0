import { describe, expect, it } from 'vitest';
import { boundsMeet } from '../../../src/shared/geodesy/bounds';
import type { Bounds } from '../../../src/shared/position';

const syria: Bounds = [35, 32, 42, 37];

describe('two boxes', () => {
  it('meet where they share a point, an edge included', () => {
    expect(boundsMeet(syria, [35.9, 35.4, 35.9, 35.4])).toBe(true);
    expect(boundsMeet(syria, [42, 37, 50, 40])).toBe(true);
    expect(boundsMeet([-20, -40, 60, 60], syria)).toBe(true);
  });

  it('do not meet north, south, east or west of each other', () => {
    for (const other of [
      [35, 38, 42, 40],
      [35, 20, 42, 31],
      [43, 32, 44, 37],
      [20, 32, 34, 37],
    ] as const) {
      expect(boundsMeet(syria, other)).toBe(false);
      expect(boundsMeet(other, syria)).toBe(false);
    }
  });

  it('meet across the antimeridian, however their longitudes are written', () => {
    const pacific: Bounds = [170, -10, -170, 10];
    for (const fiji of [
      [178, 0, 179, 1],
      [-182, 0, -181, 1],
      [-175, 0, -174, 1],
      [185, 0, 186, 1],
    ] as const) {
      expect(boundsMeet(pacific, fiji)).toBe(true);
      expect(boundsMeet(fiji, pacific)).toBe(true);
    }
    expect(boundsMeet(pacific, [0, 0, 10, 1])).toBe(false);
    expect(boundsMeet([-200, -90, 200, 90], [0, 0, 10, 1])).toBe(true);
  });
});
