import type { Box } from './boxIndex';
import type { PixelPoint } from './lineStretch';

/** The point of a rectangle that is nearest to another point. */
export function nearestPoint({ minX, minY, maxX, maxY }: Box, { x, y }: PixelPoint): PixelPoint {
  return { x: Math.min(Math.max(x, minX), maxX), y: Math.min(Math.max(y, minY), maxY) };
}

/** The distance from a point to a rectangle, 0 within it. */
export function distanceToBox(box: Box, point: PixelPoint): number {
  const { x, y } = nearestPoint(box, point);
  return Math.hypot(x - point.x, y - point.y);
}
