import { mercatorPxPerM, mercatorSquare } from '../../geodesy/webMercator';
import type { Box } from '../../labels/boxIndex';
import type { PixelPoint } from '../../labels/lineStretch';
import type { Plane } from '../../picture/plane';
import type { Bounds, Position } from '../../position';
import { boxesMeet, clipLine, clipRing, type FlatLine, grown } from './clip';
import { BASE_OUTSIDE, CUT_OUTSIDE, type MapProjection } from './mapProjection';

const WORLD_PX = 256;

/** The place in the middle of the frame in world units (x beyond 0 to 1 on other turns of the globe), and the zoom. */
export interface MercatorView {
  readonly middle: readonly [x: number, y: number];
  readonly zoom: number;
}

/** Lays the Web-Mercator map into a frame, turn beside turn. */
export function layMercator({ middle, zoom }: MercatorView, frame: Box): MapProjection {
  const worldPx = WORLD_PX * 2 ** zoom;
  const originX = middle[0] * worldPx - (frame.minX + frame.maxX) / 2;
  const originY = middle[1] * worldPx - (frame.minY + frame.maxY) / 2;
  const toSheet = (x: number, y: number): PixelPoint => ({
    x: x * worldPx - originX,
    y: y * worldPx - originY,
  });
  // the turn on which a place is nearest to the middle
  const squareToPixels = (x: number, y: number) => toSheet(x - Math.round(x - middle[0]), y);
  const around = grown(frame, CUT_OUTSIDE);
  const seenBox: Box = {
    minX: (frame.minX - BASE_OUTSIDE + originX) / worldPx,
    maxX: (frame.maxX + BASE_OUTSIDE + originX) / worldPx,
    minY: (frame.minY - BASE_OUTSIDE + originY) / worldPx,
    maxY: (frame.maxY + BASE_OUTSIDE + originY) / worldPx,
  };

  /** The line on each turn of the globe on which it may be in the frame. */
  const copies = (line: FlatLine, box: Box): FlatLine[] => {
    const [minX, maxX] = rangeOf(line, 0);
    const reach = { minX: (box.minX + originX) / worldPx, maxX: (box.maxX + originX) / worldPx };
    const first = Math.ceil(reach.minX - maxX);
    const last = Math.floor(reach.maxX - minX);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => laid(line, first + i));
  };
  const laid = (line: FlatLine, turn: number): FlatLine => {
    const points: FlatLine = new Array(line.length);
    for (let i = 0; i < line.length; i += 2) {
      points[i] = ((line[i] as number) + turn) * worldPx - originX;
      points[i + 1] = (line[i + 1] as number) * worldPx - originY;
    }
    return points;
  };
  const rings = (line: FlatLine, box: Box): FlatLine[] =>
    copies(line, box).flatMap((copy) => {
      const inside = clipRing(copy, box);
      return inside.length >= 6 ? [inside] : [];
    });
  const lines = (line: FlatLine, box: Box): FlatLine[] =>
    copies(line, box).flatMap((copy) => clipLine(copy, box));
  const ring = (positions: readonly Position[]) =>
    rings(flatten(closedAtPole(positions)), around).map(pointsOf);

  const plane: Plane = {
    laid: {},
    zoom,
    view: frame,
    wholePixels: false,
    conformal: true,
    toPixels: (position) => squareToPixels(...mercatorSquare(position)),
    squareToPixels,
    line: (positions) => lines(flatten(positions), around).map(pointsOf),
    ring,
    pxPerM: ([, latitude]) => mercatorPxPerM(latitude, zoom),
    turn: (_, bearing) => bearing,
  };
  const base = grown(frame, BASE_OUTSIDE);
  return {
    name: 'mercator',
    detailZoom: zoom,
    plane,
    toPosition: ({ x, y }) => {
      const [squareX, squareY] = [(x + originX) / worldPx, (y + originY) / worldPx];
      if (squareY < 0 || squareY > 1) return null;
      return [squareX * 360 - 180, latitudeAt(squareY)];
    },
    extent: extentOf(frame, originX, originY, worldPx),
    seen: turnsOf(seenBox),
    area: (all) => all.flatMap(ring),
    squareRings: (all) => all.flatMap((each) => rings(each, base)),
    squareLines: (line) => lines(line, base),
    globe: null,
  };
}

/** The latitude of a place in the Mercator world, its y from 0 in the north to 1. */
export function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

function extentOf(frame: Box, originX: number, originY: number, worldPx: number): Bounds {
  const held = (y: number) => Math.min(Math.max((y + originY) / worldPx, 0), 1);
  const [west, east] = [(frame.minX + originX) / worldPx, (frame.maxX + originX) / worldPx];
  const [south, north] = [latitudeAt(held(frame.maxY)), latitudeAt(held(frame.minY))];
  if (east - west >= 1) return [-180, south, 180, north];
  return [onGlobe(west), south, onGlobe(east), north];
}

// a longitude within −180 and 180, of a place in world units
function onGlobe(x: number): number {
  return (x - Math.floor(x)) * 360 - 180;
}

/** A part of a world that is laid turn beside turn, as parts of the one world. */
function turnsOf(box: Box): Box[] {
  const world = { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  if (box.maxX - box.minX >= 1) return [{ ...box, minX: 0, maxX: 1 }];
  const first = Math.floor(box.minX);
  return [first, first + 1]
    .map((turn) => ({ ...box, minX: box.minX - turn, maxX: box.maxX - turn }))
    .filter((each) => boxesMeet(each, world));
}

function flatten(positions: readonly Position[]): FlatLine {
  return positions.flatMap((position) => mercatorSquare(position));
}

function pointsOf(line: FlatLine): PixelPoint[] {
  return Array.from({ length: line.length / 2 }, (_, i) => ({
    x: line[2 * i] as number,
    y: line[2 * i + 1] as number,
  }));
}

function rangeOf(line: FlatLine, from: 0 | 1): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (let i = from; i < line.length; i += 2) {
    least = Math.min(least, line[i] as number);
    most = Math.max(most, line[i] as number);
  }
  return [least, most];
}

// a ring round a pole runs a whole turn on: it closes along the edge of the world
function closedAtPole(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || Math.abs(last[0] - first[0]) < 180) return ring;
  const pole = first[1] > 0 ? 90 : -90;
  return [...ring, [last[0], pole], [first[0], pole]];
}
