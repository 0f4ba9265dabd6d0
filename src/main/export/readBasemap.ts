import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { BasemapCatalogue } from '../../shared/basemap/catalogue';
import type { BasemapFiles } from '../../shared/sheet/map/drawBasemap';

/** The bundled base map for the drawing of sheets, each file read when it is first needed and kept. */
export function readBasemap(dir: string): BasemapFiles {
  const kept = new Map<string, FeatureCollection>();
  return {
    catalogue: JSON.parse(readFileSync(join(dir, 'catalogue.json'), 'utf8')) as BasemapCatalogue,
    read: (file) => {
      const known =
        kept.get(file) ?? (JSON.parse(readFileSync(join(dir, file), 'utf8')) as FeatureCollection);
      kept.set(file, known);
      return known;
    },
  };
}
