import type { Bounds } from '../position';

/** Whether two boxes have a point in common, whichever turn of the globe their longitudes are written on. */
export function boundsMeet(a: Bounds, b: Bounds): boolean {
  if (a[1] > b[3] || b[1] > a[3]) return false;
  const [aWest, aEast] = eastward(a);
  const [bWest, bEast] = eastward(b);
  // the turn on which b begins at or east of a's western edge, and the one before
  const beginsAt = aWest + modulo(bWest - aWest, 360);
  return beginsAt <= aEast || beginsAt - 360 + (bEast - bWest) >= aWest;
}

function eastward([west, , east]: Bounds): readonly [west: number, east: number] {
  return [west, east < west ? east + 360 : east];
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
