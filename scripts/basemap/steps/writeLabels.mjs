import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryLabels } from '../labels/countryLabels.mjs';
import { natureLabels } from '../labels/natureLabels.mjs';
import { placeLabels } from '../labels/placeLabels.mjs';
import { oneFeatureALine } from './writeLevel.mjs';

/** What shows first at this zoom or later is in the regional file. */
const regionalFrom = 7;

/**
 * Writes the labels, no label in both files, each file in the order of importance.
 * @param {string} folder @returns {{ world: string, regional: string }} the files, for the catalogue
 */
export function writeLabels(folder) {
  const labels = [...natureLabels(), ...countryLabels(), ...placeLabels()].sort(
    (a, b) => a.properties.rank - b.properties.rank || compare(a.properties.id, b.properties.id),
  );
  const files = { world: 'labels/world.geojson', regional: 'labels/regional.geojson' };
  mkdirSync(join(folder, 'labels'), { recursive: true });
  const isWorld = ({ properties }) => properties.minZoom < regionalFrom;
  writeFileSync(join(folder, files.world), oneFeatureALine({ features: labels.filter(isWorld) }));
  writeFileSync(
    join(folder, files.regional),
    oneFeatureALine({ features: labels.filter((feature) => !isWorld(feature)) }),
  );
  return files;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
