import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAt } from '../geometry/mercator.mjs';
import { countryLabels } from '../labels/countryLabels.mjs';
import { natureLabels } from '../labels/natureLabels.mjs';
import { placeLabels } from '../labels/placeLabels.mjs';
import { isRoaming, placeAtEachZoom } from './placeAtEachZoom.mjs';
import { oneFeatureALine } from './writeLevel.mjs';

/** Earlier zooms need the world file alone, this and later ones the regional cells alone. */
const REGIONAL_FROM = 7;
const CELL_ZOOM = 6;

/**
 * Places the names and writes them: one file for the world, one for each cell with all the names in it, and one of the names that
 * may stand far from their place. Each file is in the order of importance.
 * @param {string} folder @returns what the catalogue should say of them
 */
export async function writeLabels(folder) {
  const names = [...natureLabels(), ...countryLabels(), ...placeLabels()].sort(
    (a, b) => a.properties.rank - b.properties.rank || compare(a.properties.id, b.properties.id),
  );
  const labels = await placeAtEachZoom(names, REGIONAL_FROM);
  rmSync(join(folder, 'labels'), { recursive: true, force: true });
  mkdirSync(join(folder, 'labels'), { recursive: true });
  const write = (name, features) =>
    writeFileSync(join(folder, 'labels', name), oneFeatureALine({ features }));
  write('roaming.geojson', labels.filter(isRoaming));
  const settled = labels.filter((label) => !isRoaming(label));
  const isWorld = ({ properties }) => properties.minZoom < REGIONAL_FROM;
  const isRegional = ({ properties }) => (properties.maxZoom ?? REGIONAL_FROM) >= REGIONAL_FROM;
  write('world.geojson', settled.filter(isWorld));
  const cells = new Map();
  for (const label of settled.filter(isRegional)) {
    const cell = cellAt(label.geometry.coordinates, CELL_ZOOM);
    cells.set(cell, [...(cells.get(cell) ?? []), label]);
  }
  for (const [cell, features] of cells) write(`${cell.replaceAll('/', '-')}.geojson`, features);
  return {
    world: 'labels/world.geojson',
    roaming: 'labels/roaming.geojson',
    regional: { minZoom: REGIONAL_FROM, cellZoom: CELL_ZOOM, cells: [...cells.keys()].sort(compare) },
  };
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
