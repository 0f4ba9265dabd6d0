import { existsSync, readFileSync } from 'node:fs';
import type { FeatureCollection, Position as GeoJsonPosition } from 'geojson';
import type { BasemapCatalogue } from '../../src/shared/basemap/catalogue';
import { densify } from '../../src/shared/geodesy/geodesic';
import { buildLandIndex, crossesLand, type LandIndex } from '../../src/shared/geodesy/land';
import { buildShoreIndex, type Nearest, nearestOnShore } from '../../src/shared/geodesy/shore';
import type { Position } from '../../src/shared/position';

const BASEMAP = 'resources/basemap';
const catalogue: BasemapCatalogue = JSON.parse(readFileSync(`${BASEMAP}/catalogue.json`, 'utf8'));

/** Where a line first meets land, followed along its geodesics and asked of the finest cell under each step; null if it keeps to the water. */
export function landOn(line: readonly Position[], stepM: number): Position | null {
  const dense = densify(line, stepM);
  for (const [index, to] of dense.entries()) {
    const from = dense[index - 1] ?? to;
    for (const cell of new Set([finestCellAt(from), finestCellAt(to)])) {
      const land = cell === null ? null : landOfCell(cell);
      const hit = land && crossesLand([from, to], land);
      if (hit) return hit;
    }
  }
  return null;
}

/** The nearest shore of a place whose cell and neighbours are of the finest level. */
export function nearestShore(position: Position): Nearest | null {
  const harbour = catalogue.levels.at(-1);
  if (!harbour) return null;
  const [x, y] = cellAt(position, harbour.cellZoom);
  const lines: Position[][] = [];
  for (const dx of [-1, 0, 1])
    for (const dy of [-1, 0, 1]) {
      const file = fileOf(harbour.id, harbour.cellZoom, x + dx, y + dy);
      if (existsSync(file)) lines.push(...linesOf(readCell(file), 'coastline'));
    }
  return nearestOnShore(position, buildShoreIndex(lines));
}

/** File of the finest cell a position lies in; null in open sea. */
function finestCellAt(position: Position): string | null {
  for (const level of catalogue.levels.toReversed()) {
    const [x, y] = cellAt(position, level.cellZoom);
    const cell = `${level.cellZoom}/${x}/${y}`;
    if (level.cells.includes(cell)) return fileOf(level.id, level.cellZoom, x, y);
    if (level.openSea?.includes(cell)) return null;
  }
  return null;
}

// the tiles of Web Mercator (EPSG:3857), as slippy maps number them
function cellAt([longitude, latitude]: Position, zoom: number): [x: number, y: number] {
  const size = 2 ** zoom;
  const mercator = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
  return [Math.floor((longitude / 360 + 0.5) * size), Math.floor((0.5 - mercator / 2) * size)];
}

function fileOf(level: string, zoom: number, x: number, y: number): string {
  return `${BASEMAP}/${level}/${zoom}-${x}-${y}.geojson`;
}

const lands = new Map<string, LandIndex>();

function landOfCell(file: string): LandIndex {
  const known = lands.get(file) ?? buildLandIndex(polygonsOf(readCell(file)));
  lands.set(file, known);
  return known;
}

function readCell(file: string): FeatureCollection {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function linesOf(cell: FeatureCollection, kind: string): Position[][] {
  return cell.features.flatMap(({ geometry, properties }) => {
    if (properties?.kind !== kind) return [];
    if (geometry.type === 'LineString') return [geometry.coordinates.map(toPosition)];
    return geometry.type === 'MultiLineString'
      ? geometry.coordinates.map((line) => line.map(toPosition))
      : [];
  });
}

function polygonsOf(cell: FeatureCollection): Position[][][] {
  return cell.features.flatMap(({ geometry, properties }) => {
    if (properties?.kind !== 'land') return [];
    if (geometry.type === 'Polygon') return [geometry.coordinates.map((ring) => ring.map(toPosition))];
    return geometry.type === 'MultiPolygon'
      ? geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(toPosition)))
      : [];
  });
}

function toPosition([longitude = 0, latitude = 0]: GeoJsonPosition): Position {
  return [longitude, latitude];
}
