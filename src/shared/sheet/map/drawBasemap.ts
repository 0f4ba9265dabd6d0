import type { FeatureCollection } from 'geojson';
import type { BasemapCatalogue, BasemapKind } from '../../basemap/catalogue';
import { type Box, contains } from '../../labels/boxIndex';
import { RIM } from '../../symbology/basemapLines';
import type { Palette } from '../../symbology/palette';
import type { Shape } from '../shapes';
import { basemapPieces } from './basemapPieces';
import { landShapes, lineOf, seaShapes } from './basemapShapes';
import { boxesMeet, clipLine, clipRing, type FlatLine, grown } from './clip';
import type { MapProjection } from './mapProjection';
import { buildPathWriter, type PathWriter } from './pathWriter';
import { type CellFeature, type CellLine, prepareCell } from './prepareCell';

/** The base map's files: what there is, and what is in each. */
export interface BasemapFiles {
  readonly catalogue: BasemapCatalogue;
  /** The content of a file that the catalogue names; undefined where it is not at hand. */
  read(file: string): FeatureCollection | undefined;
}

/** How finely the base map is drawn. */
export interface BasemapDetail {
  readonly projection: MapProjection;
  readonly palette: Palette;
  /** Pixels of the file in a unit of the sheet: the finer the print, the finer the coast. */
  readonly pixelRatio: number;
}

/** The files that draw the land and water of a map. */
export function landFiles(
  catalogue: BasemapCatalogue,
  projection: MapProjection,
  pixelRatio: number,
): string[] {
  return [...new Set(piecesOf(catalogue, projection, pixelRatio).map(({ file }) => file))];
}

/** Draws the sea, the land and what is on it but for names, and says which files were missing. */
export function drawBasemap(
  { catalogue, read }: BasemapFiles,
  { projection, palette, pixelRatio }: BasemapDetail,
): { readonly shapes: Shape[]; readonly missing: readonly string[] } {
  const zoom = Math.round(projection.plane.zoom);
  const toleranceUnits = TOLERANCE_PX / pixelRatio / (256 * 2 ** projection.detailZoom);
  const overlap = OVERLAP / (256 * 2 ** projection.detailZoom);
  const seam = buildPathWriter();
  const missing: string[] = [];
  const fills = new Map<string, PathWriter>();
  const strokes = new Map<BasemapKind, PathWriter>();
  const rim = buildPathWriter();
  for (const { file, box } of piecesOf(catalogue, projection, pixelRatio)) {
    const cell = read(file);
    if (!cell) {
      missing.push(file);
      continue;
    }
    let hasLake = false;
    for (const feature of prepareCell(cell)) {
      if (feature.kind === 'lake') hasLake = true;
      // land after a lake is an island in it
      const fill = feature.kind === 'land' && hasLake ? 'island' : feature.kind;
      if (feature.polygons.length > 0) {
        fillFeature(feature, grown(box, overlap), projection, toleranceUnits, writerOf(fills, fill));
        if (feature.kind === 'land') closeSeams(feature, projection, seam);
      }
      if (feature.lines.length === 0 || zoom < lineOf(feature.kind).fromZoom) continue;
      strokeFeature(feature, box, projection, toleranceUnits, writerOf(strokes, feature.kind));
      if (feature.kind === 'coastline' && zoom >= RIM.fromZoom)
        strokeFeature(feature, box, projection, toleranceUnits * RIM_COARSER, rim);
    }
  }
  // the base map ends at 85.05° south, on the ice
  if (projection.name !== 'mercator' && projection.extent[1] < -85) {
    for (const ring of projection.squareRings([SOUTH])) writerOf(fills, 'land').ring(ring);
    closeSeam(SOUTH, projection, seam);
  }
  return {
    shapes: [...seaShapes(projection, palette), ...landShapes(zoom, palette, { rim, seam, fills, strokes })],
    missing,
  };
}

/** From the southern edge of the base map to the pole, in world units: there y has no end. */
const SOUTH: FlatLine = [0, 0.999, 1, 0.999, 1, 3, 0, 3];
// what the form of a coast may change by, in pixels of the file
const TOLERANCE_PX = 0.3;
const RIM_COARSER = 4;
// an island or a lake that is smaller, in tolerances, would be a speck
const LEAST = 2;
// parts that were cut from one another overlap by so many units
const OVERLAP = 0.6;

function piecesOf(catalogue: BasemapCatalogue, { detailZoom, seen }: MapProjection, pixelRatio: number) {
  const levelZoom = Math.round(detailZoom + Math.log2(pixelRatio));
  return basemapPieces(catalogue, levelZoom, (box) => seen.some((part) => boxesMeet(part, box)));
}

function fillFeature(
  { polygons }: CellFeature,
  box: Box,
  projection: MapProjection,
  tolerance: number,
  into: PathWriter,
): void {
  for (const polygon of polygons) {
    const [outer] = polygon;
    if (!outer || !isSeen(outer, box, projection, tolerance)) continue;
    const rings = polygon
      .filter((ring) => ring === outer || isSeen(ring, box, projection, tolerance))
      .map((ring) => {
        const points = simplified(ring, tolerance);
        return contains(box, ring.box) ? points : clipRing(points, box);
      })
      .filter((ring) => ring.length >= 6);
    if (rings.length === 0) continue;
    for (const ring of projection.squareRings(rings)) into.ring(ring);
  }
}

function closeSeams({ polygons }: CellFeature, projection: MapProjection, into: PathWriter): void {
  for (const { points, box } of polygons.flat())
    if (box.minX <= WEST || box.maxX >= EAST) closeSeam([...points], projection, into);
}

const WEST = 1e-9;
const EAST = 1 - 1e-9;

/** Draws the parts of a ring that run along the antimeridian: what lies beyond it is the same land. */
function closeSeam(ring: FlatLine, projection: MapProjection, into: PathWriter): void {
  for (let i = 0; i < ring.length; i += 2) {
    const [x = 0, y = 0] = [ring[i], ring[i + 1]];
    const [nextX = 0, nextY = 0] = [ring[(i + 2) % ring.length], ring[(i + 3) % ring.length]];
    const isAlong = (x <= WEST && nextX <= WEST) || (x >= EAST && nextX >= EAST);
    if (isAlong) for (const line of projection.squareLines([x, y, nextX, nextY])) into.line(line);
  }
}

function strokeFeature(
  { lines }: CellFeature,
  box: Box,
  projection: MapProjection,
  tolerance: number,
  into: PathWriter,
): void {
  for (const line of lines) {
    if (!isSeen(line, box, projection, tolerance)) continue;
    const points = simplified(line, tolerance);
    for (const part of contains(box, line.box) ? [points] : clipLine(points, box))
      for (const laid of projection.squareLines(part)) into.line(laid);
  }
}

// what is smaller than a point is none
function isSeen(line: CellLine, part: Box, { seen }: MapProjection, tolerance: number): boolean {
  const { minX, minY, maxX, maxY } = line.box;
  if (maxX - minX < LEAST * tolerance && maxY - minY < LEAST * tolerance) return false;
  return boxesMeet(line.box, part) && seen.some((box) => boxesMeet(line.box, box));
}

function simplified({ points, weights }: CellLine, tolerance: number): FlatLine {
  const least = tolerance ** 2;
  const kept: FlatLine = [];
  for (let i = 0; i < weights.length; i++)
    if ((weights[i] as number) > least) kept.push(points[2 * i] as number, points[2 * i + 1] as number);
  return kept;
}

function writerOf<K>(writers: Map<K, PathWriter>, key: K): PathWriter {
  const kept = writers.get(key) ?? buildPathWriter();
  writers.set(key, kept);
  return kept;
}
