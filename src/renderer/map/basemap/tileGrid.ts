import type { TileCoords } from '../../../shared/basemap/catalogue';

/** Edge of a tile in CSS pixels at its own zoom: with 512 a screen needs a quarter of the tiles that 256 would. */
export const TILE_SIZE = 512;
// a tile of 512 pixels at zoom z covers a tile of the usual pyramid at z - 1
const PYRAMID_OFFSET = -1;
export const MIN_ZOOM = 1;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A tile in the grid as it is shown: beyond the antimeridian it runs on. `z` is the zoom of the map. */
export interface GridCoords extends Point {
  readonly z: number;
}

/** The whole zoom whose tiles are shown at a zoom. */
export function tileZoomOf(zoom: number): number {
  return Math.max(Math.round(zoom), MIN_ZOOM);
}

/** The tiles of zoom `z` over a window, given its middle and half its size in pixels of the world at that zoom. */
export function tilesOver(middle: Point, half: Point, z: number): GridCoords[] {
  const rows = 2 ** (z + PYRAMID_OFFSET);
  const first = (from: number) => Math.floor(from / TILE_SIZE);
  const found: GridCoords[] = [];
  for (let y = Math.max(first(middle.y - half.y), 0); y <= Math.min(first(middle.y + half.y), rows - 1); y++)
    for (let x = first(middle.x - half.x); x <= first(middle.x + half.x); x++) found.push({ x, y, z });
  return found;
}

/** The tile of the pyramid that is shown there. */
export function pyramidTile({ x, y, z: mapZoom }: GridCoords): TileCoords {
  const z = mapZoom + PYRAMID_OFFSET;
  const columns = 2 ** z;
  return { z, x: ((x % columns) + columns) % columns, y };
}

// stretched by more levels than that, a coast is a smear
const TOO_COARSE = 1.25;

interface Level {
  readonly zoom: number;
  /** Whether its tiles fill the window. */
  readonly fills: boolean;
}

/**
 * The levels of tiles to show in a flight at a zoom. What is scaled costs most of a frame, so of those that fill the window only the one
 * nearest in scale, and over one that is far too coarse what there is of finer ones. All of them where none fills it.
 */
export function levelsShown<T extends Level>(levels: readonly T[], zoom: number): readonly T[] {
  const offScale = (level: Level) => Math.abs(level.zoom - zoom);
  const [ground] = levels.filter(({ fills }) => fills).sort((a, b) => offScale(a) - offScale(b));
  if (!ground) return levels;
  const isTooCoarse = zoom - ground.zoom > TOO_COARSE;
  return levels.filter((level) => level === ground || (isTooCoarse && level.zoom > ground.zoom));
}
