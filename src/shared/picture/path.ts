import type { PixelPoint } from '../labels/lineStretch';
import { tenth } from './rounding';

/** SVG path data through points, in pixels to a tenth. */
export function pathThrough(points: readonly PixelPoint[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');
}

/** The same through several lines. */
export function pathThroughAll(lines: readonly (readonly PixelPoint[])[]): string {
  return lines.map(pathThrough).join('');
}

/** The same around areas. */
export function pathAround(rings: readonly (readonly PixelPoint[])[]): string {
  return rings.map((ring) => `${pathThrough(ring)}Z`).join('');
}
