import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { bundledIds } from './bundledSituations';
import { MANIFEST_FILE } from './package/fileSet';

/**
 * The path of a situation named by a bundled id, a folder, the manifest in it, a zipped package or a GeoJSON file; a sentence where
 * there is none.
 */
export async function findSituation(
  situationsDir: string,
  reference: string,
): Promise<Result<string, string>> {
  const path = await resolveReference(situationsDir, reference);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() || (found?.isFile() && /\.(situation|zip|geojson|json)$/i.test(path)))
    return ok(path);
  const bundled = (await bundledIds(situationsDir)).join(', ');
  const what = found ? 'is a file that holds no situation' : 'was not found';
  return fail(
    `“${reference}” ${what}: expected a folder, its ${MANIFEST_FILE}, a .situation or GeoJSON file, or the id of a bundled situation (${bundled})`,
  );
}

/** A bundled id stands for its folder, a manifest for the folder that it is in; anything else is a path. */
export async function resolveReference(situationsDir: string, reference: string): Promise<string> {
  const bundled = await bundledIds(situationsDir);
  if (bundled.includes(reference)) return join(situationsDir, reference);
  const path = resolve(reference);
  if (basename(path) !== MANIFEST_FILE) return path;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? dirname(path) : path;
}
