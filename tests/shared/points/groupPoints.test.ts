import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildPointGroups,
  gridFor,
  groupAt,
  groupPoints,
  MIXED_ACTOR,
  MIXED_STATUS,
  type PointView,
} from '../../../src/shared/points/groupPoints';
import { buildPresentPoints } from '../../../src/shared/points/presentPoints';
import { pointTable, type TestPoint } from './table';

const times = [0, 0, 1, 1] as const;
const VIEW: PointView = { worldPx: 1000, left: 200, top: 300, width: 400, height: 200, rim: 10 };

function grouped(points: readonly Omit<TestPoint, 'times'>[], edge: number, view = VIEW) {
  const table = pointTable(points.map((point) => ({ times, ...point })));
  const present = buildPresentPoints(table);
  points.forEach((_, row) => {
    present.rows[row] = row;
    present.levels[row] = 4;
  });
  present.count = points.length;
  const groups = buildPointGroups(table, gridFor(view, edge));
  groupPoints(table, present, view, groups);
  return groups;
}

describe('points that stand close', () => {
  it('are one group, in their middle, that the last of them stands for', () => {
    const groups = grouped(
      [
        { x: 0.401, y: 0.401 },
        { x: 0.403, y: 0.403 },
        { x: 0.5, y: 0.45 },
      ],
      8,
    );
    expect([groups.count, groups.points]).toEqual([2, 3]);
    expect([groups.size[0], groups.row[0]]).toEqual([2, 1]);
    expect(groups.x[0]).toBeCloseTo(202, 3);
    expect(groups.y[0]).toBeCloseTo(102, 3);
    expect([groups.size[1], groups.row[1]]).toEqual([1, 2]);
  });

  it('are told apart in actor and status from the first on', () => {
    const one = { x: 0.4, y: 0.4, actor: 1, status: 'confirmed' } as const;
    expect(grouped([one, one], 8).mixed[0]).toBe(0);
    expect(grouped([one, { ...one, actor: 2 }], 8).mixed[0]).toBe(MIXED_ACTOR);
    expect(grouped([one, { ...one, status: 'claimed' }, one], 8).mixed[0]).toBe(MIXED_STATUS);
  });

  it('are all counted once if they are in view, and not at all if they are not', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: place, y: place }), { maxLength: 300 }),
        fc.integer({ min: 3, max: 80 }),
        (points, edge) => {
          const groups = grouped(points, edge);
          const sum = groups.size.slice(0, groups.count).reduce((total, size) => total + size, 0);
          expect(sum).toBe(groups.points);
          const isIn = (value: number, from: number, length: number, rim: number) =>
            value * VIEW.worldPx >= from - rim && value * VIEW.worldPx <= from + length + rim;
          const within = (rim: number) =>
            points.filter(({ x, y }) => isIn(x, 200, 400, rim) && isIn(y, 300, 200, rim)).length;
          expect(groups.points).toBeGreaterThanOrEqual(within(VIEW.rim));
          expect(groups.points).toBeLessThanOrEqual(within(VIEW.rim + edge));
        },
      ),
    );
  });

  it('stay the same groups while the map is panned', () => {
    const points = Array.from({ length: 200 }, (_, i) => ({
      x: 0.3 + (i % 20) * 0.0031,
      y: 0.4 + i * 0.0004,
    }));
    const sizes = (view: PointView) => {
      const { size, count } = grouped(points, 20, view);
      return size.slice(0, count);
    };
    expect(sizes({ ...VIEW, left: 207, top: 291 })).toEqual(sizes(VIEW));
  });
});

describe('a place in the view', () => {
  it('means the nearest group within reach, and none beyond', () => {
    const groups = grouped(
      [
        { x: 0.4, y: 0.4 },
        { x: 0.41, y: 0.4 },
      ],
      5,
    );
    expect(groupAt(groups, VIEW, [201, 101], 7)).toBe(0);
    expect(groupAt(groups, VIEW, [207, 101], 7)).toBe(1);
    expect(groupAt(groups, VIEW, [205, 120], 7)).toBe(-1);
    expect(groupAt(groups, VIEW, [-500, 101], 7)).toBe(-1);
  });
});
