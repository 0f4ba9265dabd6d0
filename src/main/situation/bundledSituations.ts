import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE } from './package/fileSet';
import { openFolder } from './package/openFolder';
import { jsonOf } from './readJson';
import { validateManifest } from './validate';

/** The ids of the situations that came with the viewer: the names of their folders. */
export async function bundledIds(situationsDir: string): Promise<readonly string[]> {
  const entries = await readdir(situationsDir, { withFileTypes: true }).catch(() => []);
  const ids: string[] = [];
  for (const entry of entries) {
    const isPackage = await access(join(situationsDir, entry.name, MANIFEST_FILE)).then(
      () => true,
      () => false,
    );
    if (entry.isDirectory() && isPackage) ids.push(entry.name);
  }
  return ids.sort();
}

/** The title in the manifest of a folder; nothing where it cannot be read. */
export async function readTitle(folder: string): Promise<string | undefined> {
  const read = await jsonOf(openFolder(folder)).manifest();
  const checked = read.ok ? validateManifest(MANIFEST_FILE, read.value.value) : read;
  return checked.ok ? checked.value.title : undefined;
}
