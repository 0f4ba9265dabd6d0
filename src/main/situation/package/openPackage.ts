import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import { MANIFEST_FILE, openFileSet } from './fileSet';
import { isArchive, openArchive } from './openArchive';
import { openFolder, readFileOnDisk } from './openFolder';
import { type PackageFiles, problemOf, SIZE_LIMITS } from './packageFiles';

/** What a path leads to: a package, or one file that is none and may be of another format. */
export type Found =
  | { readonly is: 'package'; readonly files: PackageFiles }
  | { readonly is: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** Opens what lies at a path: a folder, the manifest in it, a zipped package, or some other file. */
export async function openPath(path: string): Promise<Result<Found, readonly Problem[]>> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts || facts.isDirectory()) return ok({ is: 'package', files: openFolder(path) });
  if (basename(path) === MANIFEST_FILE) return ok({ is: 'package', files: openFolder(dirname(path)) });
  const name = basename(path);
  // an archive has a limit of its own, which it is held to once it is known to be one
  const bytes = await readFileOnDisk(path, SIZE_LIMITS.layer);
  return bytes.ok ? openBytes(name, bytes.value) : fail([problemOf(name, bytes.error)]);
}

/** Opens one file that is held in memory: a zipped package, or some other file. */
export function openBytes(name: string, bytes: Uint8Array): Result<Found, readonly Problem[]> {
  if (!isArchive(bytes)) return ok({ is: 'file', name, bytes });
  const set = openArchive(name, bytes);
  if (!set.ok) return set;
  const files = openFileSet(set.value);
  return files.ok ? ok({ is: 'package', files: files.value }) : fail([problemOf(name, files.error)]);
}
