import GeoJSONVT, { type RawTile } from 'geojson-vt';
import { type BasemapCatalogue, buildCellLookup, type TileCoords } from '../../../shared/basemap/catalogue';
import type { FileSource } from './fileSource';
import { TILE_EXTENT } from './paintTile';

/** Sliced geometry of the base map by tile. Cells are fetched when a tile first needs them. */
export interface TileSource {
  tile(tile: TileCoords, mapZoom: number): Promise<RawTile | null>;
}

const SLICING = { maxZoom: 17, indexMaxZoom: 0, extent: TILE_EXTENT, buffer: 96, tolerance: 3 };

// the cells of a session of panning; a cell is sliced again in some milliseconds
const CELLS_KEPT = 24;

/** Builds the source over the base map's files. */
export function buildTileSource(files: FileSource, catalogue: BasemapCatalogue): TileSource {
  const lookup = buildCellLookup(catalogue);
  const cells = new Map<string, Promise<GeoJSONVT>>();

  const cell = (file: string): Promise<GeoJSONVT> => {
    const kept = cells.get(file) ?? files(file).then((data) => new GeoJSONVT(data, SLICING));
    // the most recently used stand at the end
    cells.delete(file);
    cells.set(file, kept);
    kept.catch(() => cells.delete(file));
    const [oldest] = cells.keys();
    if (cells.size > CELLS_KEPT && oldest !== undefined) cells.delete(oldest);
    return kept;
  };

  return {
    tile: async (tile, mapZoom) => {
      const source = lookup(tile, mapZoom);
      if (source.is === 'open sea') return null;
      return (await cell(source.file)).getTileRaw(tile.z, tile.x, tile.y);
    },
  };
}
