import { type BasemapCatalogue, buildCellLookup } from '../../basemap/catalogue';
import type { Box } from '../../labels/boxIndex';

/** A part of the world, in world units, and the file of the base map that it is drawn from. */
export interface BasemapPiece {
  readonly file: string;
  readonly box: Box;
}

/**
 * Which parts of the world are drawn from which files: of every place the finest level that is drawn at `detailZoom` and has it. `meets`
 * says whether a part of the world is in sight. Where there is only open sea there is no piece.
 */
export function basemapPieces(
  catalogue: BasemapCatalogue,
  detailZoom: number,
  meets: (box: Box) => boolean,
): BasemapPiece[] {
  const levels = catalogue.levels.filter(({ minZoom }) => minZoom <= detailZoom);
  const completeZoom = Math.max(0, ...levels.flatMap(({ complete, cellZoom }) => (complete ? cellZoom : [])));
  const split = new Set(
    levels.flatMap(({ cells, openSea = [] }) => [...cells, ...openSea].flatMap(parentsOf)),
  );
  const lookup = buildCellLookup(catalogue);
  const pieces: BasemapPiece[] = [];
  const visit = (z: number, x: number, y: number): void => {
    const edge = 2 ** -z;
    const box = { minX: x * edge, minY: y * edge, maxX: (x + 1) * edge, maxY: (y + 1) * edge };
    if (!meets(box)) return;
    if (z < completeZoom || split.has(`${z}/${x}/${y}`)) {
      for (const dy of [0, 1]) for (const dx of [0, 1]) visit(z + 1, 2 * x + dx, 2 * y + dy);
      return;
    }
    const source = lookup({ z, x, y }, detailZoom);
    if (source.is === 'file') pieces.push({ file: source.file, box });
  };
  visit(0, 0, 0);
  return pieces;
}

function parentsOf(cell: string): string[] {
  const [z = 0, x = 0, y = 0] = cell.split('/').map(Number);
  return Array.from({ length: z }, (_, up) => `${z - up - 1}/${x >> (up + 1)}/${y >> (up + 1)}`);
}
