import { describe, expect, it } from 'vitest';
import { distanceToBox, nearestPoint } from '../../../src/shared/labels/nearBox';

const box = { minX: 10, minY: 10, maxX: 30, maxY: 20 };

describe('what of a rectangle is nearest to a point', () => {
  it('is on its edge or its corner for a point outside', () => {
    expect(nearestPoint(box, { x: 0, y: 15 })).toEqual({ x: 10, y: 15 });
    expect(distanceToBox(box, { x: 33, y: 24 })).toBe(5);
  });

  it('is the point itself within', () => {
    expect(nearestPoint(box, { x: 12, y: 19 })).toEqual({ x: 12, y: 19 });
    expect(distanceToBox(box, { x: 12, y: 19 })).toBe(0);
  });
});
