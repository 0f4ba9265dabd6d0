import { mercatorSquare } from '../../geodesy/webMercator';
import type { Bounds, Position } from '../../position';
import type { Shape } from '../shapes';
import type { Block, Setting } from './block';

/** The land of the world, coarsely: rings of positions, each with its holes, if any, as further rings. */
export type Land = readonly (readonly (readonly Position[])[])[];

const INSET = { width: 132, height: 96 } as const;
/** The part of the world round the equator of which the frame may show this much and still be worth locating. */
const MOST = 0.3;
/** How many times as wide as the frame the inset shows the world at least. */
const WIDER = 9;
const LEAST_SPAN = 0.075;
const SIMPLER = 0.5;

interface Window {
  readonly x: number;
  readonly y: number;
  /** Units of the inset in the width of the world. */
  readonly scale: number;
}

/** A small map of where the frame lies; null where the frame shows most of the world itself. */
export function locator(land: Land, extent: Bounds, { inks }: Setting): Block | null {
  const [west, south, givenEast, north] = extent;
  const east = givenEast < west ? givenEast + 360 : givenEast;
  const [left, top] = mercatorSquare([west, north]);
  const [right, bottom] = mercatorSquare([east, south]);
  const [width, height] = [right - left, bottom - top];
  if (width > MOST || height > MOST) return null;
  const span = Math.min(
    1,
    Math.max(width * WIDER, ((height * INSET.width) / INSET.height) * WIDER, LEAST_SPAN),
  );
  const scale = INSET.width / span;
  const window: Window = {
    scale,
    x: (left + right) / 2 - INSET.width / 2 / scale,
    y: Math.min(0.78 - INSET.height / scale, Math.max(0.12, (top + bottom) / 2 - INSET.height / 2 / scale)),
  };
  const { sea, land: ground, coastline } = inks.map;
  const box = `M0 0H${INSET.width}V${INSET.height}H0Z`;
  const place = frameShapes({ left, top, right, bottom }, window, inks.accent);
  return {
    ...INSET,
    shapes: [
      { is: 'path', d: box, fill: sea },
      {
        is: 'group',
        clip: { minX: 0, minY: 0, maxX: INSET.width, maxY: INSET.height },
        shapes: [
          {
            is: 'path',
            d: landPath(land, window),
            fill: ground,
            fillRule: 'evenodd',
            stroke: coastline,
            strokeWidth: 0.6,
            lineJoin: 'round',
          },
          ...place,
        ],
      },
      { is: 'path', d: box, stroke: coastline, strokeWidth: 1 },
    ],
  };
}

interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

// a frame too small to see is marked by a square around it
function frameShapes({ left, top, right, bottom }: Sides, { x, y, scale }: Window, stroke: string): Shape[] {
  const [x0, x1] = [(left - x) * scale, (right - x) * scale];
  const [y0, y1] = [(top - y) * scale, (bottom - y) * scale];
  const [halfWidth, halfHeight] = [Math.max(4.5, (x1 - x0) / 2), Math.max(4.5, (y1 - y0) / 2)];
  const [midX, midY] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const d = `M${tenths(midX - halfWidth)} ${tenths(midY - halfHeight)}H${tenths(midX + halfWidth)}V${tenths(midY + halfHeight)}H${tenths(midX - halfWidth)}Z`;
  return [{ is: 'path', d, fill: stroke, fillOpacity: 0.18, stroke, strokeWidth: 1.5 }];
}

/** A ring in world units: the Web-Mercator world is 1 wide. */
interface SquareRing {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const squared = new WeakMap<Land, readonly SquareRing[]>();

function squareRings(land: Land): readonly SquareRing[] {
  const known =
    squared.get(land) ??
    land.flat().map((ring): SquareRing => {
      const points = ring.map(mercatorSquare);
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return {
        points,
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    });
  squared.set(land, known);
  return known;
}

function landPath(land: Land, { x, y, scale }: Window): string {
  const parts: string[] = [];
  const [right, bottom] = [x + INSET.width / scale, y + INSET.height / scale];
  // the world goes on to either side
  for (const turn of [-1, 0, 1])
    for (const ring of squareRings(land)) {
      const isSeen =
        ring.right + turn > x && ring.left + turn < right && ring.bottom > y && ring.top < bottom;
      if (!isSeen) continue;
      const points: string[] = [];
      let [lastX, lastY] = [Number.NaN, Number.NaN];
      for (const [squareX, squareY] of ring.points) {
        const [px, py] = [(squareX + turn - x) * scale, (squareY - y) * scale];
        if (Math.abs(px - lastX) < SIMPLER && Math.abs(py - lastY) < SIMPLER) continue;
        [lastX, lastY] = [px, py];
        points.push(`${tenths(px)} ${tenths(py)}`);
      }
      if (points.length > 2) parts.push(`M${points.join('L')}Z`);
    }
  return parts.join('');
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
