import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SaveFault } from '../../../shared/api';
import { fail, ok, type Result } from '../../../shared/result';
import type { Written } from '../../../shared/situation/written';
import { composed, findRoot, MANIFEST_FILE } from '../package/fileSet';
import { isArchive, openArchive } from '../package/openArchive';
import { openFolder, readFileOnDisk } from '../package/openFolder';
import { type Fault, problemOf, SIZE_LIMITS } from '../package/packageFiles';
import { parseZipDirectory } from '../package/zipDirectory';
import { versionOf } from '../readJson';
import { repackArchive } from './repackArchive';
import { reviseManifest } from './reviseManifest';
import { writeAtomically } from './writeAtomically';

/** What is to be saved. */
export interface Revision {
  readonly written: Written;
  /** Of the manifest that was edited; null to save over whatever it says by now. */
  readonly manifestVersion: string | null;
}

/**
 * Saves scenes and presets into a situation on disk, a folder or an archive; answers the version of the manifest then. Nothing else of the
 * package is touched, and nothing at all when the manifest is no longer the one that was edited.
 */
export async function saveSituation(path: string, revision: Revision): Promise<Result<string, SaveFault>> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory() || basename(path) === MANIFEST_FILE)
    return saveFolder(facts?.isDirectory() ? path : join(path, '..'), revision);
  const bytes = await readFileOnDisk(path, SIZE_LIMITS.layer);
  if (!bytes.ok) return refuse(basename(path), bytes.error);
  return isArchive(bytes.value) ? saveArchive(path, bytes.value, revision) : fail({ is: 'nowhere' });
}

async function saveFolder(folder: string, revision: Revision): Promise<Result<string, SaveFault>> {
  const readNow = () => openFolder(folder).read(MANIFEST_FILE, SIZE_LIMITS.manifest);
  const read = await readNow();
  if (!read.ok) return refuse(MANIFEST_FILE, read.error);
  const revised = revise(read.value, revision);
  if (!revised.ok) return revised;
  return write(join(folder, MANIFEST_FILE), MANIFEST_FILE, revised.value, revised.value, async () => {
    const now = await readNow();
    return now.ok && Buffer.compare(now.value, read.value) === 0;
  });
}

async function saveArchive(
  path: string,
  archive: Uint8Array,
  revision: Revision,
): Promise<Result<string, SaveFault>> {
  const name = basename(path);
  const files = openArchive(name, archive);
  if (!files.ok) return fail({ is: 'refused', problems: files.error });
  const root = findRoot([...files.value.keys()]);
  if (!root.ok) return refuse(name, root.error);
  const file = root.value + MANIFEST_FILE;
  const read = await files.value.get(file)?.read();
  if (!read?.ok) return refuse(file, read?.error ?? { expected: 'a file', found: 'none' });
  const revised = revise(read.value, revision);
  if (!revised.ok) return revised;
  const directory = parseZipDirectory(archive);
  const entry = directory.ok && directory.value.find((each) => composed(each.path) === file);
  if (!entry) return refuse(file, { expected: 'a file of the archive', found: 'none' });
  const repacked = repackArchive(archive, entry.path, revised.value);
  return write(path, name, repacked, revised.value, async () => {
    const now = await readFileOnDisk(path, SIZE_LIMITS.layer);
    return now.ok && Buffer.compare(now.value, archive) === 0;
  });
}

function revise(bytes: Uint8Array, { written, manifestVersion }: Revision): Result<Uint8Array, SaveFault> {
  if (manifestVersion !== null && versionOf(bytes) !== manifestVersion) return fail({ is: 'changed' });
  const revised = reviseManifest(bytes, written);
  return revised.ok ? revised : fail({ is: 'refused', problems: revised.error });
}

async function write(
  path: string,
  name: string,
  bytes: Uint8Array,
  manifest: Uint8Array,
  isStill: () => Promise<boolean>,
): Promise<Result<string, SaveFault>> {
  const done = await writeAtomically(path, bytes, isStill);
  if (!done.ok) return refuse(name, done.error);
  return done.value === 'changed' ? fail({ is: 'changed' }) : ok(versionOf(manifest));
}

function refuse(file: string, fault: Fault): Result<never, SaveFault> {
  return fail({ is: 'refused', problems: [problemOf(file, fault)] });
}
