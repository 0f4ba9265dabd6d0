import type { Box } from '../labels/boxIndex';

/** Who made a part of the base map: shortly, and in the words its licence asks for. */
export interface Attribution {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** `resources/basemap/catalogue.json`: which cells of the base map there are, at which level of detail. */
export interface BasemapCatalogue {
  readonly version: 1;
  readonly attribution: readonly Attribution[];
  /** Coarse to fine. */
  readonly levels: readonly BasemapLevel[];
  readonly labels: LabelCatalogue;
}

/**
 * Files of names: one for the world as a whole, and from a zoom on one for each cell, with all the names in it. Names that may
 * stand far from their own place, of countries and seas, are in a file of theirs, which is read at every zoom.
 */
export interface LabelCatalogue {
  readonly world: string;
  readonly roaming: string;
  readonly regional: {
    readonly minZoom: number;
    readonly cellZoom: number;
    readonly cells: readonly string[];
  };
}

/** Every file of names, the regional ones first: where both tell of a place they are the more exact. */
export function labelFiles({ world, roaming, regional }: LabelCatalogue): string[] {
  return [...regional.cells.map((cell) => cellFile('labels', cell)), roaming, world];
}

export interface BasemapLevel {
  readonly id: string;
  /** Zoom of the map from which this level is drawn. */
  readonly minZoom: number;
  /** Zoom of the Web-Mercator tiles that its files are cut to. */
  readonly cellZoom: number;
  /** A complete level covers the world: a cell it does not list is open sea. */
  readonly complete: boolean;
  /** Cells as `z/x/y`. */
  readonly cells: readonly string[];
  readonly openSea?: readonly string[];
}

/** What is painted from a file of the base map. */
export type BasemapKind =
  | 'land'
  | 'lake'
  | 'coastline'
  | 'lakeshore'
  | 'river'
  | 'border'
  | 'border-disputed';

/** A tile of the Web-Mercator pyramid. */
export interface TileCoords {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Where a tile's geometry comes from: a file of the base map, or nothing because it is open sea. */
export type CellSource =
  | { readonly is: 'file'; readonly level: string; readonly file: string }
  | { readonly is: 'open sea' };

/** The file of a cell `z/x/y` of a level. */
export function cellFile(level: string, cell: string): string {
  return `${level}/${cell.replaceAll('/', '-')}.geojson`;
}

/** Looks up which file draws a tile: the finest level that is drawn at this zoom of the map and has the cell the tile lies in. */
export function buildCellLookup(
  catalogue: BasemapCatalogue,
): (tile: TileCoords, mapZoom: number) => CellSource {
  const levels = catalogue.levels
    .map((level) => ({ ...level, cells: new Set(level.cells), openSea: new Set(level.openSea) }))
    .reverse();
  return (tile, mapZoom) => {
    for (const level of levels) {
      const shift = tile.z - level.cellZoom;
      if (mapZoom < level.minZoom || shift < 0) continue;
      const cell = `${level.cellZoom}/${tile.x >> shift}/${tile.y >> shift}`;
      if (level.cells.has(cell)) return { is: 'file', level: level.id, file: cellFile(level.id, cell) };
      if (level.openSea.has(cell) || level.complete) return { is: 'open sea' };
    }
    return { is: 'open sea' };
  };
}

/** The files of the names in a part of the world (in world units: the Web-Mercator world is 1 wide) at a whole zoom. */
export function labelFilesIn(
  { world, roaming, regional: { minZoom, cellZoom, cells } }: LabelCatalogue,
  zoom: number,
  { minX, minY, maxX, maxY }: Box,
): string[] {
  if (zoom < minZoom) return [roaming, world];
  const edge = 2 ** -cellZoom;
  const inPart = cells.filter((cell) => {
    const [, x = 0, y = 0] = cell.split('/').map(Number);
    return x * edge < maxX && (x + 1) * edge > minX && y * edge < maxY && (y + 1) * edge > minY;
  });
  return [roaming, ...inPart.map((cell) => cellFile('labels', cell))];
}
