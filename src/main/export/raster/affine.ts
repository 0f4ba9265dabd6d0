import type { Box } from '../../../shared/labels/boxIndex';
import type { GroupShape } from '../../../shared/sheet/shapes';

/** x' = a x + c y + e, y' = b x + d y + f, as SVG has it. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

/** What a group does to its shapes, after what was done to the group. */
export function withinGroup(
  [a, b, c, d, e, f]: Affine,
  { move = [0, 0], turn = 0, scale = 1 }: GroupShape,
): Affine {
  const [x, y] = move;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180) * scale, Math.sin((turn * Math.PI) / 180) * scale];
  return [
    a * cos + c * sin,
    b * cos + d * sin,
    c * cos - a * sin,
    d * cos - b * sin,
    a * x + c * y + e,
    b * x + d * y + f,
  ];
}

/** The box around a box that was moved and turned. */
export function boxThrough([a, b, c, d, e, f]: Affine, { minX, minY, maxX, maxY }: Box): Box {
  const [midX, midY, halfX, halfY] = [
    (minX + maxX) / 2,
    (minY + maxY) / 2,
    (maxX - minX) / 2,
    (maxY - minY) / 2,
  ];
  const [x, y] = [a * midX + c * midY + e, b * midX + d * midY + f];
  const [reachX, reachY] = [
    Math.abs(a) * halfX + Math.abs(c) * halfY,
    Math.abs(b) * halfX + Math.abs(d) * halfY,
  ];
  return { minX: x - reachX, minY: y - reachY, maxX: x + reachX, maxY: y + reachY };
}

/** Where a point was before it was moved and turned. */
export function pointBefore([a, b, c, d, e, f]: Affine, x: number, y: number): [x: number, y: number] {
  const determinant = a * d - b * c;
  const [dx, dy] = [x - e, y - f];
  return [(d * dx - c * dy) / determinant, (a * dy - b * dx) / determinant];
}
