import Flatbush from 'flatbush';
import type { Position } from '../position';
import { unwrapLongitude } from './longitude';
import { type PolygonRings, pointInPolygon } from './polygon';

/** Polygons prepared by `buildLandIndex`. */
export interface LandIndex {
  readonly polygons: readonly PolygonRings[];
  readonly boxes: Flatbush | null;
  /** The ends of each edge of each ring: longitude and latitude, longitude and latitude. */
  readonly edges: Float64Array;
  readonly edgeBoxes: Flatbush | null;
}

/** Prepares land polygons for `crossesLand`; edges are straight in longitude and latitude, as drawn. */
export function buildLandIndex(polygons: readonly PolygonRings[]): LandIndex {
  const solid = polygons.filter((rings) => (rings[0]?.length ?? 0) > 0);
  const edges = Float64Array.from(listEdges(solid));
  return {
    polygons: solid,
    boxes: buildBoxes(solid.length, (polygon) => boxOf(solid[polygon]?.[0] ?? [])),
    edges,
    edgeBoxes: buildBoxes(edges.length / 4, (edge) => boxOfEdge(edges, edge)),
  };
}

/**
 * The first place where a line touches or enters land, or null when it stays at sea. The line is taken as
 * straight from position to position, so densify a route before asking. Its longitudes may run on past
 * ±180. Land is touched also at a single point of its edge.
 */
export function crossesLand(line: readonly Position[], land: LandIndex): Position | null {
  const [first] = line;
  if (!first) return null;
  if (liesOnLand(first, land)) return first;
  let from = first;
  for (const next of line.slice(1)) {
    const to: Position = [unwrapLongitude(next[0], from[0]), next[1]];
    const hit = firstCrossing(from, to, land);
    if (hit) return hit;
    from = to;
  }
  return null;
}

/** True on land and on its edge; a lake cut out as a hole is not land. */
export function liesOnLand(position: Position, land: LandIndex): boolean {
  return turnsOf(position, position).some((turn) => {
    const [x, y]: Position = [position[0] + turn, position[1]];
    const candidates = land.boxes?.search(x, y, x, y) ?? [];
    return candidates.some((polygon) => pointInPolygon([x, y], land.polygons[polygon] ?? []));
  });
}

/** The crossing of a segment with any edge that lies nearest to the segment's start. */
function firstCrossing(from: Position, to: Position, land: LandIndex): Position | null {
  let least = Number.POSITIVE_INFINITY;
  for (const turn of turnsOf(from, to)) {
    const [ax, bx] = [from[0] + turn, to[0] + turn];
    const [west, east] = [Math.min(ax, bx), Math.max(ax, bx)];
    const [south, north] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
    for (const edge of land.edgeBoxes?.search(west, south, east, north) ?? []) {
      least = Math.min(least, fractionAtEdge([ax, from[1]], [bx, to[1]], land.edges, edge * 4));
    }
  }
  if (least > 1) return null;
  return [from[0] + (to[0] - from[0]) * least, from[1] + (to[1] - from[1]) * least];
}

/** How far along a-b it meets an edge, 0 to 1, or Infinity when it does not. */
function fractionAtEdge(a: Position, b: Position, edges: Float64Array, at: number): number {
  const [cx = 0, cy = 0, dx = 0, dy = 0] = edges.subarray(at, at + 4);
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], dx - cx, dy - cy];
  const [qx, qy] = [cx - a[0], cy - a[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return fractionAlong(a, b, [cx, cy], [dx, dy]);
  const alongLine = (qx * sy - qy * sx) / cross;
  const alongEdge = (qx * ry - qy * rx) / cross;
  const meets = alongLine >= 0 && alongLine <= 1 && alongEdge >= 0 && alongEdge <= 1;
  return meets ? alongLine : Number.POSITIVE_INFINITY;
}

/** Parallel: the segments meet only if they lie on one line and overlap. */
function fractionAlong(a: Position, b: Position, c: Position, d: Position): number {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
  const length2 = rx * rx + ry * ry;
  if (rx * (c[1] - a[1]) - ry * (c[0] - a[0]) !== 0) return Number.POSITIVE_INFINITY;
  if (length2 === 0) return Number.POSITIVE_INFINITY;
  const along = [c, d].map(([x, y]) => ((x - a[0]) * rx + (y - a[1]) * ry) / length2);
  const [low, high] = [Math.min(...along), Math.max(...along)];
  return high < 0 || low > 1 ? Number.POSITIVE_INFINITY : Math.max(0, low);
}

/** Whole turns that bring a segment to where the polygons may be drawn, −360 to 360 degrees. */
function turnsOf(from: Position, to: Position): readonly number[] {
  const turn = -360 * Math.round((from[0] + to[0]) / 720);
  return [turn, turn - 360, turn + 360];
}

function listEdges(polygons: readonly PolygonRings[]): number[] {
  const edges: number[] = [];
  for (const ring of polygons.flat()) {
    let before = ring.at(-1);
    for (const vertex of ring) {
      const same = before && before[0] === vertex[0] && before[1] === vertex[1];
      if (before && !same) edges.push(before[0], before[1], vertex[0], vertex[1]);
      before = vertex;
    }
  }
  return edges;
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(ring: readonly Position[]): Box {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x, y] of ring) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west, south, east, north];
}

function boxOfEdge(edges: Float64Array, edge: number): Box {
  const at = edge * 4;
  const [ax, ay, bx, by] = [edges[at] ?? 0, edges[at + 1] ?? 0, edges[at + 2] ?? 0, edges[at + 3] ?? 0];
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

function buildBoxes(count: number, boxAt: (item: number) => Box): Flatbush | null {
  if (count === 0) return null;
  const index = new Flatbush(count);
  for (let item = 0; item < count; item++) index.add(...boxAt(item));
  index.finish();
  return index;
}
