import {
  type GeoProjection,
  type GeoStream,
  geoArea,
  geoAzimuthalEqualArea,
  geoAzimuthalEquidistant,
  geoConicEqualArea,
  geoStream,
} from 'd3-geo';
import type { Polygon } from 'geojson';
import { destination } from '../../geodesy/geodesic';
import type { Box } from '../../labels/boxIndex';
import type { PixelPoint } from '../../labels/lineStretch';
import type { Plane } from '../../picture/plane';
import type { Bounds, Position } from '../../position';
import type { ProjectionName } from '../projectionName';
import { type FlatLine, grown } from './clip';
import { BASE_OUTSIDE, CUT_OUTSIDE, type MapProjection } from './mapProjection';
import { latitudeAt } from './mercator';
import { seenBy } from './seenBy';

/** WGS 84's mean radius: the projections of d3-geo are of a sphere. */
export const SPHERE_M = 6_371_008.8;

/** How the globe is turned and which projection it is laid flat by. */
export interface GlobeView {
  readonly name: Exclude<ProjectionName, 'mercator'>;
  readonly center: Position;
  /** Of Albers' projection; null for an azimuthal one. */
  readonly parallels: readonly [south: number, north: number] | null;
}

/** A projection of d3-geo for a view, of a globe with a radius of 1 and its center at 0, 0. */
export function buildGlobe({ name, center, parallels }: GlobeView): GeoProjection {
  const [longitude, latitude] = center;
  if (parallels)
    return geoConicEqualArea()
      .parallels([...parallels])
      .rotate([-longitude, 0])
      .center([0, latitude])
      .translate([0, 0])
      .scale(1);
  const projection = name === 'azimuthal' ? geoAzimuthalEquidistant() : geoAzimuthalEqualArea();
  return projection.rotate([-longitude, -latitude]).translate([0, 0]).scale(1);
}

/** A zoom is a scale of Mercator's map, which has none at the poles: there it is that at the map's edge. */
export function heldLatitude(latitude: number): number {
  return Math.max(-85, Math.min(85, latitude));
}

// no farther from the middle: what lies opposite to it is drawn out round the whole edge
const FARTHEST_DEG = 178;

/** Lays a globe into a frame: `radius` is its radius in units of the sheet, `middle` where in the frame its center stands. */
export function layGlobe(view: GlobeView, radius: number, middle: PixelPoint, frame: Box): MapProjection {
  const globe = () => buildGlobe(view).scale(radius).translate([middle.x, middle.y]);
  const plain = globe();
  const cutOutside = (by: number) => {
    const cut = globe()
      .precision(PRECISION)
      .clipExtent(extentOf(grown(frame, by)));
    return view.parallels ? cut : cut.clipAngle(FARTHEST_DEG);
  };
  const [clipped, base] = [cutOutside(CUT_OUTSIDE), cutOutside(BASE_OUTSIDE)];
  const isOpposite = (position: Position) =>
    !view.parallels && cosBetween(view.center, position) < FARTHEST_COS;
  const toPixels = (position: Position): PixelPoint => {
    const at = plain([position[0], position[1]]);
    if (!at || !Number.isFinite(at[0] + at[1]) || isOpposite(position)) return FAR_AWAY;
    return { x: at[0], y: at[1] };
  };
  const toPosition = ({ x, y }: PixelPoint): Position | null => {
    const at = plain.invert?.([x, y]);
    if (!at || !Number.isFinite(at[0] + at[1])) return null;
    // d3 answers beyond the edge of the world as well: what does not come back is not on it
    const back = plain(at);
    return back && Math.hypot(back[0] - x, back[1] - y) < 0.01 ? [at[0], at[1]] : null;
  };
  const lineOf = (positions: readonly Position[]): FlatLine[] =>
    streamed(clipped, (sink) =>
      geoStream({ type: 'LineString', coordinates: positions.map(([x, y]) => [x, y]) }, sink),
    );
  const area = (rings: readonly (readonly Position[])[]): FlatLine[] => {
    const polygon: Polygon = {
      type: 'Polygon',
      coordinates: rings.map((ring) => ring.map(([x, y]) => [x, y])),
    };
    // d3 takes as the inside what lies to the right; of no area of a map is it the greater part of the globe
    const inside =
      geoArea(polygon) > 2 * Math.PI
        ? { ...polygon, coordinates: polygon.coordinates.map((ring) => ring.toReversed()) }
        : polygon;
    return streamed(clipped, (sink) => geoStream(inside, sink));
  };
  const pointsOf = (lines: readonly FlatLine[]) => lines.map(toPoints);
  const seen = seenBy(frame, toPosition, toPixels);

  const plane: Plane = {
    laid: {},
    zoom: zoomAt(radius, view.center[1]),
    view: frame,
    wholePixels: false,
    conformal: false,
    toPixels,
    squareToPixels: (x, y) => toPixels([x * 360 - 180, latitudeAt(y)]),
    line: (positions) => pointsOf(lineOf(positions)),
    ring: (positions) => pointsOf(area([positions])),
    pxPerM: () => radius / SPHERE_M,
    turn: (position, bearing) => {
      const [from, to] = [toPixels(position), toPixels(destination(position, bearing, 1000))];
      return (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI;
    },
  };
  return {
    name: view.name,
    detailZoom: zoomAt(radius, nearestEquator(seen.extent)),
    plane,
    toPosition,
    extent: seen.extent,
    seen: seen.boxes,
    area: (rings) => pointsOf(area(rings)),
    squareRings: (rings) =>
      streamed(base, (sink) => {
        sink.polygonStart();
        for (const ring of rings) streamSquare(ring, sink, true);
        sink.polygonEnd();
      }),
    squareLines: (line) => streamed(base, (sink) => streamSquare(line, sink, false)),
    globe: seen.hasEdge ? streamed(clipped, (sink) => geoStream({ type: 'Sphere' }, sink)) : null,
  };
}

/** The zoom at which Mercator's map has the scale of a globe at a latitude. */
function zoomAt(radius: number, latitude: number): number {
  return Math.log2((radius * 2 * Math.PI * Math.cos((heldLatitude(latitude) * Math.PI) / 180)) / 256);
}

function nearestEquator([, south, , north]: Bounds): number {
  return south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
}

const FARTHEST_COS = Math.cos((FARTHEST_DEG * Math.PI) / 180);

/** The cosine of the angle between two places: asked of every point of a large layer. */
function cosBetween([aLongitude, aLatitude]: Position, [bLongitude, bLatitude]: Position): number {
  const [a, b] = [(aLatitude * Math.PI) / 180, (bLatitude * Math.PI) / 180];
  const turn = ((aLongitude - bLongitude) * Math.PI) / 180;
  return Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn);
}

const FAR_AWAY: PixelPoint = { x: -1e7, y: -1e7 };
// a curve is bent to so many units
const PRECISION = 0.2;
// no edge of the base map is longer: it is straight on its own map, and d3 would take it for a great circle
const LONGEST = 1 / 180;

function streamSquare(line: FlatLine, sink: GeoStream, isRing: boolean): void {
  sink.lineStart();
  const end = line.length - 2;
  let [fromX, fromY] = [line[isRing ? end : 0] as number, line[isRing ? end + 1 : 1] as number];
  for (let i = isRing ? 0 : 2; i <= end; i += 2) {
    const [x, y] = [line[i] as number, line[i + 1] as number];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x - fromX), Math.abs(y - fromY)) / LONGEST));
    for (let step = 0; step < steps; step++)
      point(sink, fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps);
    [fromX, fromY] = [x, y];
  }
  if (!isRing) point(sink, fromX, fromY);
  sink.lineEnd();
}

function point(sink: GeoStream, x: number, y: number): void {
  sink.point(x * 360 - 180, latitudeAt(y));
}

/** What a projection makes of what is streamed into it: lines and rings on the sheet. */
function streamed(projection: GeoProjection, write: (sink: GeoStream) => void): FlatLine[] {
  const lines: FlatLine[] = [];
  let line: FlatLine = [];
  write(
    projection.stream({
      point: (x, y) => {
        line.push(x, y);
      },
      lineStart: () => {
        line = [];
      },
      lineEnd: () => {
        if (line.length > 2) lines.push(line);
      },
      polygonStart: () => {},
      polygonEnd: () => {},
    }),
  );
  return lines;
}

function toPoints(line: FlatLine): PixelPoint[] {
  return Array.from({ length: line.length / 2 }, (_, i) => ({
    x: line[2 * i] as number,
    y: line[2 * i + 1] as number,
  }));
}

function extentOf({ minX, minY, maxX, maxY }: Box): [[number, number], [number, number]] {
  return [
    [minX, minY],
    [maxX, maxY],
  ];
}
