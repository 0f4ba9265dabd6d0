import type { Box } from './boxIndex';

export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** A part of a line that is in view. */
export interface LineStretch {
  readonly points: readonly PixelPoint[];
  /** How far along its line, or along all of them one after the other, each point lies in pixels: the same wherever the map is panned to. */
  readonly alongPx: readonly number[];
  readonly startPx: number;
  readonly lengthPx: number;
}

/** The parts of lines that are inside a view, cut at its edge, the longest first. */
export function visibleStretches(lines: readonly (readonly PixelPoint[])[], view: Box): LineStretch[] {
  const stretches: LineStretch[] = [];
  let points: PixelPoint[] = [];
  let alongPx: number[] = [];
  const end = () => {
    const [startPx = 0, endPx = 0] = [alongPx[0], alongPx.at(-1)];
    if (points.length > 1) stretches.push({ points, alongPx, startPx, lengthPx: endPx - startPx });
    points = [];
    alongPx = [];
  };
  let travelled = 0;
  const pass = (from: PixelPoint, to: PixelPoint) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const inside = clip(from, to, view);
    if (inside) {
      if (inside[0] > 0 || points.length === 0) {
        end();
        points.push(between(from, to, inside[0]));
        alongPx.push(travelled + length * inside[0]);
      }
      points.push(between(from, to, inside[1]));
      alongPx.push(travelled + length * inside[1]);
      if (inside[1] < 1) end();
    } else end();
    travelled += length;
  };
  for (const line of lines) {
    line.forEach((to, i) => {
      const from = line[i - 1];
      if (from) pass(from, to);
    });
    end();
  }
  return stretches.sort((a, b) => b.lengthPx - a.lengthPx);
}

/** The point of a stretch at a distance along the whole line; its nearer end for what lies beyond. */
export function pointAlong({ points, alongPx }: LineStretch, px: number): PixelPoint {
  const after = alongPx.findIndex((each) => each >= px);
  const [from, to] = [points[after - 1], points[after]];
  const end = after < 0 ? points.at(-1) : points[0];
  if (!from || !to) return end ?? { x: 0, y: 0 };
  const [start = 0, stop = 0] = [alongPx[after - 1], alongPx[after]];
  return between(from, to, (px - start) / (stop - start || 1));
}

// Liang and Barsky, A new concept and method for line clipping (1984): the part of a segment inside a rectangle
function clip(from: PixelPoint, to: PixelPoint, view: Box): [enters: number, leaves: number] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - view.minX],
    [dx, view.maxX - from.x],
    [-dy, from.y - view.minY],
    [dy, view.maxY - from.y],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return enters < leaves ? [enters, leaves] : null;
}

function between(from: PixelPoint, to: PixelPoint, part: number): PixelPoint {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
