import {
  type BasemapCatalogue,
  type BasemapLevel,
  cellFile,
  labelFiles,
} from '../../../shared/basemap/catalogue';
import { coastFilesAround } from '../../../shared/basemap/coast';
import { wrapLongitude } from '../../../shared/geodesy/longitude';
import type { Position } from '../../../shared/position';
import type { Area } from './areas';

/**
 * The part of the base map that is seen in some areas: the coarsest level whole, of the others the cells that are drawn there, and
 * the cells in which the nearest shores of some positions are found. The catalogue that comes out lists just these; elsewhere it
 * gives the coarsest level.
 */
export function cutBasemap(
  catalogue: BasemapCatalogue,
  areas: readonly Area[],
  shores: readonly Position[],
): BasemapCatalogue {
  const wanted = new Set(shores.flatMap(([x, y]) => coastFilesAround([wrapLongitude(x), y], catalogue)));
  const { labels } = catalogue;
  return {
    ...catalogue,
    levels: catalogue.levels.map((level, index) => {
      const cells =
        index === 0
          ? level.cells
          : level.cells.filter(
              (cell) => wanted.has(cellFile(level.id, cell)) || isSeen(cell, level.minZoom, areas),
            );
      return { ...level, complete: index === 0 && level.complete, cells, openSea: openSeaOf(level) };
    }),
    labels: {
      ...labels,
      regional: {
        ...labels.regional,
        cells: labels.regional.cells.filter((cell) => isSeen(cell, labels.regional.minZoom, areas)),
      },
    },
  };
}

/** The names of all files that a catalogue lists. */
export function filesOf({ levels, labels }: BasemapCatalogue): string[] {
  return [
    ...levels.flatMap(({ id, cells }) => cells.map((cell) => cellFile(id, cell))),
    ...labelFiles(labels),
  ];
}

function isSeen(cell: string, minZoom: number, areas: readonly Area[]): boolean {
  const [z = 0, x = 0, y = 0] = cell.split('/').map(Number);
  const edge = 2 ** -z;
  return areas.some(({ west, north, east, south, zoom }) => {
    if (zoom < minZoom || y * edge > south || (y + 1) * edge < north) return false;
    return [-1, 0, 1].some((turn) => x * edge + turn < east && (x + 1) * edge + turn > west);
  });
}

/** In a level that covered the world, what it does not list is sea, and stays so when its cells become fewer. */
function openSeaOf({ complete, cells, cellZoom, openSea = [] }: BasemapLevel): readonly string[] {
  if (!complete) return openSea;
  const listed = new Set(cells);
  const count = 2 ** cellZoom;
  return Array.from(
    { length: count * count },
    (_, index) => `${cellZoom}/${index % count}/${Math.floor(index / count)}`,
  ).filter((cell) => !listed.has(cell));
}
