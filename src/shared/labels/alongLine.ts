import type { Box } from './boxIndex';
import { type LineStretch, type PixelPoint, pointAlong } from './lineStretch';

/** A text written along a line: its middle, and the angle it is turned by in radians, never upside down. */
export interface AlongPlace {
  readonly is: 'along';
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** On which side of its line a text stands, as the reader sees it. */
export type LineSide = 'above' | 'below';

// from the line to the middle of the text, and how thick a strip it takes
const LIFT = 10;
const STRIP = 15;
// a line that leaves the straight by more than this under its text reads as another one's
const MOST_BEND = 9;

/** The place of a text that stands over the part of a stretch around `atPx`; null where the line ends or turns too soon. */
export function placeAlong(
  stretch: LineStretch,
  atPx: number,
  width: number,
  side: LineSide,
): AlongPlace | null {
  const { points, alongPx, startPx, lengthPx } = stretch;
  const [fromPx, toPx] = [atPx - width / 2, atPx + width / 2];
  if (fromPx < startPx || toPx > startPx + lengthPx) return null;
  const [from, to] = [pointAlong(stretch, fromPx), pointAlong(stretch, toPx)];
  const angle = upright(Math.atan2(to.y - from.y, to.x - from.x));
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  // how far the line rises over its chord and falls below it, as the reader sees it
  let [rise, fall] = [0, 0];
  points.forEach((point, i) => {
    if ((alongPx[i] ?? 0) <= fromPx || (alongPx[i] ?? 0) >= toPx) return;
    const height = (point.x - middle.x) * Math.sin(angle) - (point.y - middle.y) * Math.cos(angle);
    rise = Math.max(rise, height);
    fall = Math.min(fall, height);
  });
  if (rise - fall > MOST_BEND) return null;
  const lift = side === 'above' ? rise + LIFT : fall - LIFT;
  return {
    is: 'along',
    x: middle.x + Math.sin(angle) * lift,
    y: middle.y - Math.cos(angle) * lift,
    angle,
  };
}

/** A turned text as a row of small squares: the rectangle round it would bar the map far beside it. */
export function boxesAlong({ x, y, angle }: AlongPlace, width: number): Box[] {
  const count = Math.max(1, Math.ceil(width / STRIP));
  return Array.from({ length: count }, (_, i) => {
    const along = ((i + 0.5) / count - 0.5) * width;
    return squareAt({ x: x + Math.cos(angle) * along, y: y + Math.sin(angle) * along }, STRIP / 2);
  });
}

/** The square around a point. */
export function squareAt({ x, y }: PixelPoint, half: number): Box {
  return { minX: x - half, minY: y - half, maxX: x + half, maxY: y + half };
}

function upright(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}
