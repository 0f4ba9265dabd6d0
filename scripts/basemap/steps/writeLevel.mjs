import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutCell } from './cutCell.mjs';

/**
 * Writes a level's cells and says what the catalogue should say of it.
 * @param {typeof import('../plan.mjs').levels[number]} level
 * @param {import('./drawLevel.mjs').Drawing} drawing @param {string} folder
 */
export async function writeLevel(level, drawing, folder) {
  const { id, minZoom, cellZoom, complete, decimals } = level;
  const target = join(folder, id);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const cells = [];
  const openSea = [];
  for (const cell of new Set(level.cells)) {
    const collection = await cutCell(cell, drawing, decimals);
    if (collection === undefined) {
      openSea.push(cell);
      continue;
    }
    cells.push(cell);
    writeFileSync(join(target, `${cell.replaceAll('/', '-')}.geojson`), oneFeatureALine(collection));
  }
  return { id, minZoom, cellZoom, complete, cells, ...(complete ? {} : { openSea }) };
}

/** @param {{ features: object[] }} collection @returns {string} */
export function oneFeatureALine({ features }) {
  return `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
