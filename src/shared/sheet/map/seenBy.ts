import { mercatorSquare } from '../../geodesy/webMercator';
import type { Box } from '../../labels/boxIndex';
import type { PixelPoint } from '../../labels/lineStretch';
import type { Bounds, Position } from '../../position';

/** What a frame shows of the globe. */
export interface SeenWorld {
  readonly extent: Bounds;
  /** Parts of the world in world units that hold all of it. */
  readonly boxes: readonly Box[];
  /** Whether the edge of the world may be in the frame. */
  readonly hasEdge: boolean;
}

// how many places are looked up along each side of the frame
const STEPS = 24;
// how much more than was looked up may be in the frame, in parts of it
const ROOM = 0.03;

/** Looks up what a frame shows, by a grid of places in it: projections have no corners that would tell. */
export function seenBy(
  frame: Box,
  toPosition: (point: PixelPoint) => Position | null,
  toPixels: (position: Position) => PixelPoint,
): SeenWorld {
  const places: Position[] = [];
  let hasEdge = false;
  for (let row = 0; row <= STEPS; row++)
    for (let column = 0; column <= STEPS; column++) {
      const place = toPosition({
        x: frame.minX + ((frame.maxX - frame.minX) * column) / STEPS,
        y: frame.minY + ((frame.maxY - frame.minY) * row) / STEPS,
      });
      if (place) places.push(place);
      else hasEdge = true;
    }
  const isIn = (position: Position) => {
    const { x, y } = toPixels(position);
    return x >= frame.minX && x <= frame.maxX && y >= frame.minY && y <= frame.maxY;
  };
  const poles = ([90, -90] as const).filter((latitude) => isIn([0, latitude]));
  const latitudes = [...places.map(([, latitude]) => latitude), ...poles];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] =
    poles.length > 0 || hasEdge ? [-180, 180] : longitudesOf(places.map(([longitude]) => longitude));
  const extent: Bounds = east - west >= 360 ? [-180, south, 180, north] : [west, south, onGlobe(east), north];
  return { extent, boxes: boxesOf([west, south, east, north]), hasEdge };
}

/** The shortest stretch of the circle that holds all longitudes, from within −180 and 180; its east may lie beyond. */
function longitudesOf(longitudes: readonly number[]): [west: number, east: number] {
  const sorted = [...new Set(longitudes.map(onGlobe))].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  let [west, east] = [first, last];
  let widest = first + 360 - last;
  sorted.slice(1).forEach((next, i) => {
    const before = sorted[i] as number;
    if (next - before <= widest) return;
    [west, east, widest] = [next, before + 360, next - before];
  });
  return [west, east];
}

/** Bounds, with some room, as parts of the world; across the antimeridian there are two. */
function boxesOf([west, south, east, north]: Bounds): Box[] {
  const [aside, above] = [(east - west) * ROOM, (north - south) * ROOM];
  const [from, to] = [west - aside, east + aside];
  const box = (a: number, b: number): Box => {
    const [minX, minY] = mercatorSquare([a, north + above]);
    const [maxX, maxY] = mercatorSquare([b, south - above]);
    return { minX, minY, maxX, maxY };
  };
  if (to - from >= 360) return [box(-180, 180)];
  if (from < -180) return [box(from + 360, 180), box(-180, to)];
  return to > 180 ? [box(from, 180), box(-180, to - 360)] : [box(from, to)];
}

function onGlobe(longitude: number): number {
  return longitude - 360 * Math.floor((longitude + 180) / 360);
}
