import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Shore } from '../../shared/api';
import { type BasemapCatalogue, type BasemapLevel, buildCellLookup } from '../../shared/basemap/catalogue';
import { buildShoreIndex, nearestOnShore, type ShoreIndex } from '../../shared/geodesy/shore';
import { mercatorTile } from '../../shared/geodesy/webMercator';
import type { Position } from '../../shared/position';

/** Questions about the bundled coastline. */
export interface Coast {
  /** The nearest shore on the finest coastline there is around a position; null where the sea is wider than its cells. */
  nearestShore(position: Position): Promise<Shore | null>;
}

// finer than any level: the lookup then gives the finest there is
const FINEST_ZOOM = 24;

/** Builds the service over `resources/basemap`. Files are read when a question first needs them, then kept. */
export function buildCoast(basemapDir: string): Coast {
  let catalogue: Promise<BasemapCatalogue> | undefined;
  const shores = new Map<string, Promise<ShoreIndex>>();

  const readCatalogue = () => {
    catalogue ??= readJson<BasemapCatalogue>(join(basemapDir, 'catalogue.json'));
    return catalogue;
  };
  const shoreOf = (file: string) => {
    const kept = shores.get(file) ?? readJson<FeatureCollection>(join(basemapDir, file)).then(indexCoastline);
    shores.set(file, kept);
    return kept;
  };

  return {
    nearestShore: async (position) => {
      const loaded = await readCatalogue();
      const files = cellsAround(position, loaded);
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

/** Files of the finest cell a position lies in and of its eight neighbours. */
function cellsAround(position: Position, catalogue: BasemapCatalogue): string[] {
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

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
