import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { prepareCell } from '../../../../src/shared/sheet/map/prepareCell';

const cellOf = (geometry: FeatureCollection['features'][number]['geometry'], kind = 'land') =>
  prepareCell({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { kind }, geometry }] });

describe('prepareCell', () => {
  it('runs outer rings clockwise and holes the other way, whichever way they came', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const hole = [
      [2, 2],
      [4, 2],
      [4, 4],
      [2, 4],
      [2, 2],
    ];
    for (const coordinates of [
      [ring, hole],
      [ring.toReversed(), hole.toReversed()],
    ]) {
      const [feature] = cellOf({ type: 'Polygon', coordinates });
      expect(feature?.polygons[0]?.map(({ points }) => Math.sign(turnOf(points)))).toEqual([1, -1]);
    }
  });

  it('weighs each point by what the line would lose without it', () => {
    const [feature] = cellOf(
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 0.001],
          [2, 1],
          [3, 0.001],
          [4, 0],
        ],
      },
      'coastline',
    );
    const weights = [...(feature?.lines[0]?.weights ?? [])];
    expect(weights[0]).toBe(Infinity);
    expect(weights[4]).toBe(Infinity);
    expect(Math.max(...weights.slice(1, 4))).toBe(weights[2]);
  });

  it('prepares a cell once', () => {
    const cell: FeatureCollection = { type: 'FeatureCollection', features: [] };
    expect(prepareCell(cell)).toBe(prepareCell(cell));
  });
});

// y grows southwards in world units: positive is clockwise as the map is seen
function turnOf(points: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < points.length; i += 2) {
    const [x = 0, y = 0] = [points[i], points[i + 1]];
    const next = (i + 2) % points.length;
    sum += x * (points[next + 1] ?? 0) - (points[next] ?? 0) * y;
  }
  return sum;
}
