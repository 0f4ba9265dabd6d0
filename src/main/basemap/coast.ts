import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCoastOver, type Coast } from '../../shared/basemap/coast';

/** Builds the answers about the coast over `resources/basemap`. */
export function buildCoast(basemapDir: string): Coast {
  const read = async <T>(file: string) => JSON.parse(await readFile(join(basemapDir, file), 'utf8')) as T;
  return buildCoastOver({ catalogue: () => read('catalogue.json'), file: read });
}
