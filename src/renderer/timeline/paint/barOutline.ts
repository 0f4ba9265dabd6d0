import type { PlacedBar } from '../layout/placeLane';

/** The outline of a bar from `x0` to `x1`: a rectangle with round corners. */
export function barPath({ y, height }: PlacedBar, x0: number, x1: number): Path2D {
  const path = new Path2D();
  path.roundRect(x0 + 0.5, y + 0.5, Math.max(x1 - x0 - 1, 1), height - 1, Math.min(3, height / 3));
  return path;
}

/** The outline of a pin: a diamond, drawn out as wide as the moment is unknown; an end that is cut off has no tip. */
export function pinPath({ y, height, x0: left, x1: right }: PlacedBar, x0: number, x1: number): Path2D {
  const path = new Path2D();
  const [top, middle, bottom] = [y + 0.5, y + height / 2, y + height - 0.5];
  const tip = Math.min(height / 2, (right - left) / 2);
  const [tipLeft, tipRight] = [x0 === left ? tip : 0, x1 === right ? tip : 0];
  path.moveTo(x0, middle);
  path.lineTo(x0 + tipLeft, top);
  path.lineTo(x1 - tipRight, top);
  path.lineTo(x1, middle);
  path.lineTo(x1 - tipRight, bottom);
  path.lineTo(x0 + tipLeft, bottom);
  path.closePath();
  return path;
}
