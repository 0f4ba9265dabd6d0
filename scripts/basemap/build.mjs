import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { levels } from './plan.mjs';
import { drawLevel } from './steps/drawLevel.mjs';
import { writeLabels } from './steps/writeLabels.mjs';
import { writeLevel } from './steps/writeLevel.mjs';
import { attribution } from './tables/attribution.mjs';

const folder = fileURLToPath(new URL('../../resources/basemap/', import.meta.url));

const built = [];
for (const level of levels) built.push(await writeLevel(level, drawLevel(level), folder));

const catalogue = {
  version: 1,
  attribution,
  levels: built,
  labels: await writeLabels(folder),
};
writeFileSync(`${folder}catalogue.json`, `${JSON.stringify(catalogue, null, 2)}\n`);
