import type { Position } from '../position';
import { inverse } from './geodesic';
import { unwrapLongitude, wrapLongitude } from './longitude';
import { ECCENTRICITY_SQUARED, SEMI_MAJOR_M } from './wgs84';

/** The place on a shore nearest to some position. */
export interface Nearest {
  readonly position: Position;
  readonly distanceM: number;
}

/** Lines prepared by `buildShoreIndex`. */
export interface ShoreIndex {
  /** The ends of each piece: longitude and latitude, longitude and latitude. */
  readonly ends: Float64Array;
  /** For each piece a ball round it: centre x, y, z and radius in metres. */
  readonly balls: Float64Array;
  /** For each run of `RUN` pieces a ball round them all. */
  readonly runs: Float64Array;
}

/**
 * Prepares polylines for `nearestOnShore`. Segments are straight in longitude and latitude, as they are
 * drawn, and take the short way across the antimeridian. Each is wrapped in a ball in space (centre
 * on the ellipsoid, earth-centred metres), and so is each run of neighbours along the coast: a query looks only
 * into balls that can hold something nearer, and needs no special case at the antimeridian or a pole.
 */
export function buildShoreIndex(lines: readonly (readonly Position[])[]): ShoreIndex {
  const ends = Float64Array.from(cutPieces(lines));
  const count = ends.length / 4;
  const balls = new Float64Array(count * 4);
  const point = new Float64Array(3);
  for (let piece = 0; piece < count; piece++) {
    const [west, south, east, north] = pieceOf(ends, piece);
    writeEarthCentred((west + east) / 2, (south + north) / 2, point);
    balls.set(point, piece * 4);
    balls[piece * 4 + 3] = longestM(west, south, east, north) / 2;
  }
  return { ends, balls, runs: buildRuns(balls) };
}

/**
 * The geodesically nearest place on prepared lines, or null when there are none. The distance is the
 * geodesic on WGS 84. The place is found by distance through space, which agrees with it to a millimetre at
 * 13 km and to metres at 1000 km.
 */
export function nearestOnShore(position: Position, index: ShoreIndex): Nearest | null {
  const here = new Float64Array(3);
  writeEarthCentred(position[0], position[1], here);
  const search: Search = { index, here, nearest2: Number.POSITIVE_INFINITY, longitude: 0, latitude: 0 };
  const { soonestM, latestM } = reachOfBalls(index.runs, 0, index.runs.length / 4, here);
  let limitM = latestM;
  for (const run of sortedWithin(soonestM, latestM)) {
    if ((soonestM[run] ?? 0) > limitM) break;
    limitM = searchRun(search, run, limitM);
  }
  if (search.nearest2 === Number.POSITIVE_INFINITY) return null;
  const found: Position = [wrapLongitude(search.longitude), search.latitude];
  return { position: found, distanceM: inverse(position, found).distanceM };
}

/** The same for lines that are asked only once: `nearestOnShore` over a fresh index. */
export function nearestOnLines(position: Position, lines: readonly (readonly Position[])[]): Nearest | null {
  return nearestOnShore(position, buildShoreIndex(lines));
}

interface Search {
  readonly index: ShoreIndex;
  readonly here: Float64Array;
  nearest2: number;
  longitude: number;
  latitude: number;
}

const RUN = 32;
/** Longer pieces are cut, so that along each the distance has one least value. */
const LONGEST_PIECE_DEG = 0.5;

/** All segments as pieces of at most half a degree; a line of one position is a piece without length. */
function cutPieces(lines: readonly (readonly Position[])[]): number[] {
  const ends: number[] = [];
  for (const line of lines) {
    const [first] = line;
    if (!first) continue;
    let [x, y] = first;
    if (line.length === 1) ends.push(x, y, x, y);
    for (const [nextX, nextY] of line.slice(1)) {
      const toX = unwrapLongitude(nextX, x);
      const pieces = Math.ceil(Math.max(Math.abs(toX - x), Math.abs(nextY - y)) / LONGEST_PIECE_DEG) || 1;
      for (let piece = 0; piece < pieces; piece++) {
        const [from, to] = [piece / pieces, (piece + 1) / pieces];
        ends.push(x + (toX - x) * from, y + (nextY - y) * from, x + (toX - x) * to, y + (nextY - y) * to);
      }
      [x, y] = [toX, nextY];
    }
  }
  return ends;
}

function buildRuns(balls: Float64Array): Float64Array {
  const count = balls.length / 4;
  const runs = new Float64Array(Math.ceil(count / RUN) * 4);
  for (let run = 0; run * RUN < count; run++) {
    const last = Math.min(count, (run + 1) * RUN);
    const size = last - run * RUN;
    const centre = new Float64Array(3);
    for (let piece = run * RUN; piece < last; piece++) {
      for (let axis = 0; axis < 3; axis++)
        centre[axis] = (centre[axis] ?? 0) + (balls[piece * 4 + axis] ?? 0) / size;
    }
    let radius = 0;
    for (let piece = run * RUN; piece < last; piece++) {
      radius = Math.max(radius, distanceToBall(balls, piece, centre) + (balls[piece * 4 + 3] ?? 0));
    }
    runs.set(centre, run * 4);
    runs[run * 4 + 3] = radius;
  }
  return runs;
}

/** How soon something in each ball may be met, and how soon something in any of them must be. */
function reachOfBalls(balls: Float64Array, from: number, to: number, here: Float64Array) {
  const soonestM = new Float64Array(to - from);
  let latestM = Number.POSITIVE_INFINITY;
  for (let ball = from; ball < to; ball++) {
    const distance = distanceToBall(balls, ball, here);
    const radius = balls[ball * 4 + 3] ?? 0;
    soonestM[ball - from] = distance - radius;
    latestM = Math.min(latestM, distance + radius);
  }
  return { soonestM, latestM };
}

/** The balls that begin within the limit, the soonest first. */
function sortedWithin(soonestM: Float64Array, limitM: number): number[] {
  const within: number[] = [];
  for (let ball = 0; ball < soonestM.length; ball++) {
    if ((soonestM[ball] ?? 0) <= limitM) within.push(ball);
  }
  return within.sort((a, b) => (soonestM[a] ?? 0) - (soonestM[b] ?? 0));
}

/** Looks through the pieces of a run; gives the least distance known afterwards. */
function searchRun(search: Search, run: number, limitM: number): number {
  const { balls } = search.index;
  const first = run * RUN;
  const { soonestM, latestM } = reachOfBalls(
    balls,
    first,
    Math.min(balls.length / 4, first + RUN),
    search.here,
  );
  let limit = Math.min(limitM, latestM);
  for (const piece of sortedWithin(soonestM, limit)) {
    if ((soonestM[piece] ?? 0) > limit) break;
    limit = Math.min(limit, searchPiece(search, first + piece));
  }
  return limit;
}

/** Golden-section search along one piece for the least distance through space. */
function searchPiece(search: Search, piece: number): number {
  const [ax, ay, bx, by] = pieceOf(search.index.ends, piece);
  const point = new Float64Array(3);
  const squaredAt = (t: number) => {
    writeEarthCentred(ax + (bx - ax) * t, ay + (by - ay) * t, point);
    return squaredDistance(point, 0, search.here);
  };
  let [low, high] = [0, 1];
  let [left, right] = [high - GOLDEN, low + GOLDEN];
  let [atLeft, atRight] = [squaredAt(left), squaredAt(right)];
  for (let round = 0; round < ROUNDS; round++) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = squaredAt(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = squaredAt(right);
    }
  }
  let nearest2 = Number.POSITIVE_INFINITY;
  for (const t of [0, 1, (low + high) / 2]) {
    const squared = squaredAt(t);
    nearest2 = Math.min(nearest2, squared);
    if (squared >= search.nearest2) continue;
    search.nearest2 = squared;
    search.longitude = ax + (bx - ax) * t;
    search.latitude = ay + (by - ay) * t;
  }
  return Math.sqrt(nearest2);
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Narrows a piece of 55 km to about a centimetre. */
const ROUNDS = 32;

function pieceOf(ends: Float64Array, piece: number): readonly [number, number, number, number] {
  const at = piece * 4;
  return [ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0];
}

/** An upper limit for the length of a piece: no degree on the ellipsoid is longer than 111.7 km. */
function longestM(ax: number, ay: number, bx: number, by: number): number {
  const poleward = Math.min(Math.abs(ay), Math.abs(by));
  const across = ay * by < 0 ? 1 : Math.cos((poleward * Math.PI) / 180);
  // a parallel on the ellipsoid is a little longer than on a sphere of the equator's radius
  return 111_700 * Math.hypot((bx - ax) * across * 1.004, by - ay);
}

/** Longitude and latitude on the ellipsoid as earth-centred x, y, z in metres. */
function writeEarthCentred(longitude: number, latitude: number, into: Float64Array): void {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  const sine = Math.sin(phi);
  const normalM = SEMI_MAJOR_M / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  const outM = normalM * Math.cos(phi);
  into[0] = outM * Math.cos(lambda);
  into[1] = outM * Math.sin(lambda);
  into[2] = normalM * (1 - ECCENTRICITY_SQUARED) * sine;
}

function distanceToBall(balls: Float64Array, ball: number, here: Float64Array): number {
  return Math.sqrt(squaredDistance(balls, ball * 4, here));
}

function squaredDistance(points: Float64Array, at: number, here: Float64Array): number {
  const dx = (points[at] ?? 0) - (here[0] ?? 0);
  const dy = (points[at + 1] ?? 0) - (here[1] ?? 0);
  const dz = (points[at + 2] ?? 0) - (here[2] ?? 0);
  return dx * dx + dy * dy + dz * dz;
}
