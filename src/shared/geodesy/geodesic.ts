import type { Position } from '../position';
import { unwrapLongitude, wrapLongitude } from './longitude';
import { LINE_ABILITIES, LINE_OUTPUT, WGS84 } from './wgs84';

/** The shortest way between two positions; bearings in degrees clockwise from north, 0 up to 360. */
export interface Inverse {
  readonly distanceM: number;
  /** Leaving the first position. */
  readonly initialBearing: number;
  /** Arriving at the second, in the direction of travel. */
  readonly finalBearing: number;
}

/** A place on a line and the bearing of travel there. */
export interface Heading {
  readonly position: Position;
  readonly bearing: number;
}

/** Distance and bearings of the geodesic from `a` to `b` on WGS 84 (Karney 2013; see `wgs84.ts`). */
export function inverse(a: Position, b: Position): Inverse {
  const { s12 = 0, azi1 = 0, azi2 = 0 } = WGS84.Inverse(a[1], a[0], b[1], b[0]);
  return { distanceM: s12, initialBearing: toBearing(azi1), finalBearing: toBearing(azi2) };
}

/** Where one arrives from `from` after `distanceM` metres on a geodesic; longitude from −180 to 180. */
export function destination(from: Position, bearing: number, distanceM: number): Position {
  const { lon2 = 0, lat2 = 0 } = WGS84.Direct(from[1], from[0], bearing, distanceM);
  return [wrapLongitude(lon2), lat2];
}

/** The position at `fraction` (0 to 1) of the way from `a` to `b`; longitude from −180 to 180. */
export function intermediate(a: Position, b: Position, fraction: number): Position {
  const [longitude, latitude] = prepareGeodesic(a, b)(fraction).position;
  return [wrapLongitude(longitude), latitude];
}

/**
 * Solves the geodesic from `a` to `b` once and returns a function that gives position and bearing at a
 * fraction (0 to 1) of the way, in about a microsecond: for what moves every frame. Longitudes continue
 * from that of `a` without a jump, so they may pass ±180. The fraction 1 is `b` to the last digit of its
 * latitude. With no way to go, the bearing is 0.
 */
export function prepareGeodesic(a: Position, b: Position): (fraction: number) => Heading {
  const line = WGS84.InverseLine(a[1], a[0], b[1], b[0], LINE_ABILITIES);
  const lengthM = line.s13;
  if (lengthM === 0) return () => ({ position: a, bearing: 0 });
  return (fraction) => {
    const { lon2 = 0, lat2 = 0, azi2 = 0 } = line.Position(fraction * lengthM, LINE_OUTPUT);
    if (fraction !== 1) return { position: [lon2, lat2], bearing: toBearing(azi2) };
    return { position: [unwrapLongitude(b[0], lon2), b[1]], bearing: toBearing(azi2) };
  };
}

/**
 * The geodesic from `a` to `b` as a line with at most `maxStepM` metres from point to point, first and
 * last exactly as given. Longitudes are continuous: across the antimeridian they go on past ±180, so that
 * a painter draws no line round the world.
 */
export function geodesicLine(a: Position, b: Position, maxStepM: number): Position[] {
  const at = prepareGeodesic(a, b);
  const steps = countSteps(inverse(a, b).distanceM, maxStepM);
  return Array.from({ length: steps + 1 }, (_, step) => (step === 0 ? a : at(step / steps).position));
}

/** A line of geodesics through all positions of `line`, as `geodesicLine` draws each of them. */
export function densify(line: readonly Position[], maxStepM: number): Position[] {
  const dense: Position[] = line.slice(0, 1);
  for (const next of line.slice(1)) {
    const last = dense.at(-1);
    if (last) dense.push(...geodesicLine(last, next, maxStepM).slice(1));
  }
  return dense;
}

/**
 * A circle of `radiusM` metres round `center` as a closed ring of `points` positions and the first again,
 * anticlockwise as RFC 7946 wants exterior rings. Longitudes are continuous from that of the centre; round
 * a pole they run through 360 degrees and the ring closes one turn further on.
 */
export function geodesicCircle(center: Position, radiusM: number, points = 72): Position[] {
  const ring: Position[] = [];
  let reference = center[0];
  for (let index = 0; index <= points; index++) {
    const bearing = index === points ? 0 : 360 - (360 * index) / points;
    const [longitude, latitude] = destination(center, bearing, radiusM);
    reference = unwrapLongitude(longitude, reference);
    ring.push([reference, latitude]);
  }
  return ring;
}

/** The length of a line of geodesics in metres. */
export function lineLengthM(line: readonly Position[]): number {
  return line.reduce((sum, position, index) => {
    const before = line[index - 1];
    return before ? sum + inverse(before, position).distanceM : 0;
  }, 0);
}

/**
 * The place `distanceM` metres along a line of geodesics, held to its ends; longitudes are continuous
 * along the line. Null for a line without positions.
 */
export function pointAlong(line: readonly Position[], distanceM: number): Heading | null {
  const [first] = line;
  if (!first) return null;
  let from = first;
  let leftM = Math.max(0, distanceM);
  let reached: Heading = { position: first, bearing: 0 };
  for (const to of line.slice(1)) {
    const legM = inverse(from, to).distanceM;
    if (legM === 0) continue;
    const at = prepareGeodesic(from, to);
    if (leftM < legM) return at(leftM / legM);
    reached = at(1);
    from = reached.position;
    leftM -= legM;
  }
  return reached;
}

function toBearing(azimuth: number): number {
  const bearing = azimuth < 0 ? azimuth + 360 : azimuth;
  return bearing >= 360 || Object.is(bearing, -0) ? 0 : bearing;
}

/** Steps that a million points bound, so that a step of a millimetre cannot freeze the page. */
function countSteps(lengthM: number, maxStepM: number): number {
  if (!(maxStepM > 0)) throw new RangeError(`a step must be longer than 0 m, not ${maxStepM}`);
  return Math.min(1_000_000, Math.max(1, Math.ceil(lengthM / maxStepM)));
}
