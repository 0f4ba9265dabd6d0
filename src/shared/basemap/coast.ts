import type { FeatureCollection } from 'geojson';
import type { Shore } from '../api';
import { buildShoreIndex, nearestOnShore, type ShoreIndex } from '../geodesy/shore';
import { mercatorTile } from '../geodesy/webMercator';
import type { Position } from '../position';
import { type BasemapCatalogue, type BasemapLevel, buildCellLookup } from './catalogue';

/** Questions about the bundled coastline. */
export interface Coast {
  /** The nearest shore on the finest coastline there is around a position; null where the sea is wider than its cells. */
  nearestShore(position: Position): Promise<Shore | null>;
}

/** Where the base map is read from. */
export interface BasemapSource {
  catalogue(): Promise<BasemapCatalogue>;
  /** A file that the catalogue lists, by its name. */
  file(name: string): Promise<FeatureCollection>;
}

/** Builds the answers over the base map. Its files are read when a question first needs them, then kept. */
export function buildCoastOver(basemap: BasemapSource): Coast {
  let catalogue: Promise<BasemapCatalogue> | undefined;
  const shores = new Map<string, Promise<ShoreIndex>>();
  const shoreOf = (file: string) => {
    const kept = shores.get(file) ?? basemap.file(file).then(indexCoastline);
    shores.set(file, kept);
    return kept;
  };
  return {
    nearestShore: async (position) => {
      catalogue ??= basemap.catalogue();
      const files = coastFilesAround(position, await catalogue);
      const nearest = await Promise.all(
        files.map(async (file) => nearestOnShore(position, await shoreOf(file))),
      );
      return nearest.reduce<Shore | null>(
        (best, shore) => (shore && (!best || shore.distanceM < best.distanceM) ? shore : best),
        null,
      );
    },
  };
}

// finer than any level: the lookup then gives the finest there is
const FINEST_ZOOM = 24;

/** The files that the nearest shore of a position is looked for in: of the finest cell it lies in and of its eight neighbours. */
export function coastFilesAround(position: Position, catalogue: BasemapCatalogue): string[] {
  const lookup = buildCellLookup(catalogue);
  const level = finestLevelAt(position, catalogue);
  const { z, x, y } = mercatorTile(position, level.cellZoom);
  const files = new Set<string>();
  for (const dx of [-1, 0, 1])
    for (const dy of [-1, 0, 1]) {
      const wrapped = (x + dx + 2 ** z) % 2 ** z;
      const source = lookup({ z, x: wrapped, y: y + dy }, FINEST_ZOOM);
      if (source.is === 'file') files.add(source.file);
    }
  return [...files];
}

function finestLevelAt(position: Position, { levels }: BasemapCatalogue): BasemapLevel {
  const found = levels.findLast(({ cellZoom, cells, openSea }) => {
    const { z, x, y } = mercatorTile(position, cellZoom);
    const cell = `${z}/${x}/${y}`;
    return cells.includes(cell) || openSea?.includes(cell);
  });
  const [coarsest] = levels;
  if (!coarsest) throw new Error('the base map’s catalogue names no level');
  return found ?? coarsest;
}

function indexCoastline({ features }: FeatureCollection): ShoreIndex {
  const lines = features.flatMap(({ geometry, properties }) => {
    if (properties?.kind !== 'coastline') return [];
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });
  return buildShoreIndex(lines as unknown as Position[][]);
}
