import type { Box } from '../../labels/boxIndex';

/** Points one after the other: x, y, x, y … */
export type FlatLine = number[];

/**
 * The part of a ring inside a box (Sutherland and Hodgman, Reentrant polygon clipping, 1974): closed, without its first point once
 * more. Where the ring leaves the box it runs along its edge, so only its inside may be painted there.
 */
export function clipRing(ring: FlatLine, box: Box): FlatLine {
  let points = ring;
  for (const [axis, bound, sign] of [
    [0, box.minX, 1],
    [0, box.maxX, -1],
    [1, box.minY, 1],
    [1, box.maxY, -1],
  ] as const)
    points = clipSide(points, axis, bound, sign);
  return points;
}

function clipSide(points: FlatLine, axis: 0 | 1, bound: number, sign: 1 | -1): FlatLine {
  const kept: FlatLine = [];
  const end = points.length - 2;
  if (end < 0) return kept;
  let [fromX, fromY] = [points[end] as number, points[end + 1] as number];
  let fromIn = sign * ((axis === 0 ? fromX : fromY) - bound) >= 0;
  for (let i = 0; i <= end; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    const isIn = sign * ((axis === 0 ? x : y) - bound) >= 0;
    if (isIn !== fromIn) {
      const part = (bound - (axis === 0 ? fromX : fromY)) / (axis === 0 ? x - fromX : y - fromY);
      if (axis === 0) kept.push(bound, fromY + (y - fromY) * part);
      else kept.push(fromX + (x - fromX) * part, bound);
    }
    if (isIn) kept.push(x, y);
    [fromX, fromY, fromIn] = [x, y, isIn];
  }
  return kept;
}

/** The parts of a line inside a box (Liang and Barsky, 1984). */
export function clipLine(line: FlatLine, box: Box): FlatLine[] {
  const parts: FlatLine[] = [];
  let part: FlatLine = [];
  const end = () => {
    if (part.length > 2) parts.push(part);
    part = [];
  };
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay] = [line[i - 2] as number, line[i - 1] as number];
    const [dx, dy] = [(line[i] as number) - ax, (line[i + 1] as number) - ay];
    let [enters, leaves] = [0, 1];
    for (let side = 0; side < 4; side++) {
      const step = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
      const room =
        side === 0 ? ax - box.minX : side === 1 ? box.maxX - ax : side === 2 ? ay - box.minY : box.maxY - ay;
      if (step === 0) {
        if (room < 0) leaves = -1;
      } else if (step < 0) enters = Math.max(enters, room / step);
      else leaves = Math.min(leaves, room / step);
    }
    if (enters > leaves) {
      end();
      continue;
    }
    if (enters > 0 || part.length === 0) {
      end();
      part.push(ax + dx * enters, ay + dy * enters);
    }
    part.push(ax + dx * leaves, ay + dy * leaves);
    if (leaves < 1) end();
  }
  end();
  return parts;
}

/** Whether two boxes meet, edges included. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}

/** A box that is larger by as much on each side. */
export function grown({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by };
}
