import { mercatorSquare } from '../geodesy/webMercator';
import type { Bounds } from '../position';
import type { TimeShown } from '../situation/presence';
import type { PointTable } from './pointTable';
import { buildPresentPoints, buildTimedPoints, findPresentPoints } from './presentPoints';

/** Indices into a table, ascending, of what is there in a part of time and lies within bounds, on whichever turn of the globe. */
export function pointsWithin(table: PointTable, time: TimeShown, bounds: Bounds): number[] {
  const present = buildPresentPoints(table);
  findPresentPoints(buildTimedPoints(table), time, present);
  const [west, south, east, north] = bounds;
  const [left, top] = mercatorSquare([west, north]);
  const [right, bottom] = mercatorSquare([east < west ? east + 360 : east, south]);
  const found: number[] = [];
  for (let at = 0; at < present.count; at += 1) {
    const index = present.rows[at] as number;
    const [x, y] = [table.x[index] as number, table.y[index] as number];
    const isAcross =
      (x >= left && x <= right) || (x + 1 >= left && x + 1 <= right) || (x - 1 >= left && x - 1 <= right);
    if (isAcross && y >= top && y <= bottom) found.push(index);
  }
  return found;
}
