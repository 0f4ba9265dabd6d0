import { expect, it } from 'vitest';
import { pointsWithin } from '../../../src/shared/points/pointsWithin';
import { pointTable } from './table';

const NOW = { fromMs: 10, toMs: 10, asOfMs: 8.64e15 };

it('finds what is there then and lies within bounds, across the antimeridian too', () => {
  const there = [0, 0, 20, 20] as const;
  const table = pointTable([
    { x: 0.5, y: 0.5, times: there },
    { x: 0.999, y: 0.5, times: there },
    { x: 0.001, y: 0.5, times: there },
    { x: 0.5, y: 0.1, times: there },
    { x: 0.5, y: 0.5, times: [15, 15, 20, 20] },
  ]);
  expect(pointsWithin(table, NOW, [-10, -10, 10, 10])).toEqual([0]);
  expect(pointsWithin(table, NOW, [170, -10, -170, 10])).toEqual([1, 2]);
  expect(pointsWithin(table, NOW, [-180, -85, 180, 85])).toEqual([0, 1, 2, 3]);
});
