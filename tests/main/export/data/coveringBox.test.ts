import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildCoveringBox } from '../../../../src/main/export/data/coveringBox';

function boxOf(middle: number, ...geometries: Geometry[]) {
  const box = buildCoveringBox(middle);
  for (const geometry of geometries) box.add(geometry);
  return box.bbox();
}

const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const square = (west: number, east: number) => [
  [
    [west, -5],
    [east, -5],
    [east, 5],
    [west, 5],
    [west, -5],
  ],
];

describe('buildCoveringBox', () => {
  it('covers all that was added', () => {
    expect(boxOf(0, point(3, 4), { type: 'Polygon', coordinates: square(-2, 1) })).toEqual([-2, -5, 3, 5]);
    expect(boxOf(0)).toBeNull();
  });

  it('goes over the antimeridian where the picture does', () => {
    const cut: Geometry = { type: 'MultiPolygon', coordinates: [square(170, 180), square(-180, -175)] };
    expect(boxOf(180, cut)).toEqual([170, -5, -175, 5]);
    expect(boxOf(-175, cut, point(-150, 0))).toEqual([170, -5, -150, 5]);
  });

  it('is all around the globe where something is', () => {
    const all: Geometry = { type: 'Polygon', coordinates: square(-180, 180) };
    expect(boxOf(175, all)).toEqual([-180, -5, 180, 5]);
  });
});
