import type { Feature, FeatureCollection, Position as RawPosition } from 'geojson';
import type { BasemapKind } from '../../basemap/catalogue';
import { mercatorSquare } from '../../geodesy/webMercator';
import type { Box } from '../../labels/boxIndex';

/** A line or a ring of the base map in world units, with what each point adds to its form. */
export interface CellLine {
  /** x, y, x, y …; a ring holds its first point once. */
  readonly points: Float64Array;
  /** By point: the square of the distance by which the line would change without it, in world units; at the ends it is endless. */
  readonly weights: Float64Array;
  readonly box: Box;
}

/** A feature of the base map: rings by polygon, the outer one first and clockwise on a map with north above, or lines. */
export interface CellFeature {
  readonly kind: BasemapKind;
  readonly polygons: readonly (readonly CellLine[])[];
  readonly lines: readonly CellLine[];
}

const prepared = new WeakMap<FeatureCollection, readonly CellFeature[]>();

/** The features of a cell ready to be drawn at any scale; worked out once for a cell that is kept. */
export function prepareCell(cell: FeatureCollection): readonly CellFeature[] {
  const kept = prepared.get(cell);
  if (kept) return kept;
  const features = cell.features.map(prepareFeature);
  prepared.set(cell, features);
  return features;
}

function prepareFeature({ geometry, properties }: Feature): CellFeature {
  const kind = properties?.kind as BasemapKind;
  switch (geometry.type) {
    case 'Polygon':
      return { kind, polygons: [preparePolygon(geometry.coordinates)], lines: [] };
    case 'MultiPolygon':
      return { kind, polygons: geometry.coordinates.map(preparePolygon), lines: [] };
    case 'LineString':
      return { kind, polygons: [], lines: [prepareLine(geometry.coordinates)] };
    case 'MultiLineString':
      return { kind, polygons: [], lines: geometry.coordinates.map((line) => prepareLine(line)) };
    default:
      return { kind, polygons: [], lines: [] };
  }
}

function preparePolygon(rings: readonly RawPosition[][]): CellLine[] {
  return rings.map((ring, i) => {
    const wanted = i === 0 ? 1 : -1;
    return prepareLine(Math.sign(turnOf(ring)) === wanted ? ring : ring.toReversed(), true);
  });
}

// positive where a ring runs clockwise on a map with north above
function turnOf(ring: readonly RawPosition[]): number {
  let sum = 0;
  let from = ring.at(-1);
  for (const to of ring) {
    if (from) sum += ((to[0] ?? 0) - (from[0] ?? 0)) * ((to[1] ?? 0) + (from[1] ?? 0));
    from = to;
  }
  return sum;
}

function prepareLine(line: readonly RawPosition[], isRing = false): CellLine {
  const points = new Float64Array(line.length * 2);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  line.forEach(([longitude = 0, latitude = 0], i) => {
    const [x, y] = mercatorSquare([longitude, latitude]);
    points[2 * i] = x;
    points[2 * i + 1] = y;
    [minX, minY, maxX, maxY] = [Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y)];
  });
  const weights = weigh(points);
  const box = { minX, minY, maxX, maxY };
  if (!isRing) return { points, weights, box };
  return { points: points.subarray(0, -2), weights: weights.subarray(0, -1), box };
}

/**
 * What each point is worth: the square of its distance at which Douglas and Peucker (1973) would drop it. Kept with the points, so
 * that a line can be drawn at any scale in one pass.
 */
function weigh(points: Float64Array): Float64Array {
  const last = points.length / 2 - 1;
  const weights = new Float64Array(last + 1);
  if (last < 0) return weights;
  weights[0] = Infinity;
  weights[last] = Infinity;
  const stack = [0, last];
  while (stack.length > 0) {
    const to = stack.pop() as number;
    const from = stack.pop() as number;
    let [most, farthest] = [-1, -1];
    for (let i = from + 1; i < to; i++) {
      const distance = squareDistance(points, i, from, to);
      if (distance > most) [most, farthest] = [distance, i];
    }
    if (farthest < 0) continue;
    // no point outlives those that it was found between
    weights[farthest] = Math.min(most, weights[from] as number, weights[to] as number);
    stack.push(from, farthest, farthest, to);
  }
  return weights;
}

function squareDistance(points: Float64Array, at: number, from: number, to: number): number {
  let [x, y] = [points[2 * from] as number, points[2 * from + 1] as number];
  const [px, py] = [points[2 * at] as number, points[2 * at + 1] as number];
  const [dx, dy] = [(points[2 * to] as number) - x, (points[2 * to + 1] as number) - y];
  if (dx !== 0 || dy !== 0) {
    const part = ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy);
    const held = Math.min(Math.max(part, 0), 1);
    x += dx * held;
    y += dy * held;
  }
  return (px - x) ** 2 + (py - y) ** 2;
}
