import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import type { Written } from '../../../shared/situation/written';
import { eachMember } from '../collection/collection';
import { type GeoJsonFile, importGeoJson } from '../import/geojson';
import { composed, type FileSet, findRoot, type HeldFile, MANIFEST_FILE } from '../package/fileSet';
import { isArchive, openArchive } from '../package/openArchive';
import { openFolder, readFileOnDisk } from '../package/openFolder';
import { MAX_FILES, problemOf, SIZE_LIMITS, tooLarge } from '../package/packageFiles';
import type { Place } from '../place';
import { reviseManifest } from './reviseManifest';

/** The files of a package by their paths in it, the manifest among them. */
export type Collected = ReadonlyMap<string, Uint8Array>;

/**
 * All files of a situation, wherever it was opened from, with other scenes and presets in its manifest: to be written somewhere else. Plain
 * GeoJSON becomes a package, with what was filled in written out. What is hidden (a name with a dot in front) is left behind.
 */
export async function collectFiles(place: Place, written: Written): Promise<Read> {
  const found = await packageFiles(place);
  if (!found.ok) return found;
  const manifest = found.value.get(MANIFEST_FILE);
  if (!manifest) return fail([problemOf(MANIFEST_FILE, { expected: 'a file', found: 'no such file' })]);
  const revised = reviseManifest(manifest, written);
  return revised.ok ? ok(new Map([...found.value, [MANIFEST_FILE, revised.value]])) : revised;
}

type Read = Result<Collected, readonly Problem[]>;

async function packageFiles({ path, files, name }: Place): Promise<Read> {
  if (files.length > 0) {
    const [first] = files;
    if (files.length === 1 && first && isArchive(first.bytes)) return unpackAll(name, first.bytes);
    const isPackage = files.some((file) => file.path.includes('/') || file.path === MANIFEST_FILE);
    if (!isPackage) return importAll(files.map((file) => ({ name: file.path, bytes: file.bytes })));
    const set = new Map(
      files.map(({ path: at, bytes }) => [
        composed(at),
        { size: bytes.length, read: async () => ok(bytes) } satisfies HeldFile,
      ]),
    );
    return readAll(name, set);
  }
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory()) return readFolder(path);
  if (basename(path) === MANIFEST_FILE) return readFolder(join(path, '..'));
  const bytes = await readFileOnDisk(path, SIZE_LIMITS.layer);
  if (!bytes.ok) return fail([problemOf(basename(path), bytes.error)]);
  return isArchive(bytes.value)
    ? unpackAll(basename(path), bytes.value)
    : importAll([{ name: basename(path), bytes: bytes.value }]);
}

async function readFolder(folder: string): Promise<Read> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)\./.test(path))
    .sort();
  if (paths.length > MAX_FILES)
    return fail([
      problemOf(basename(folder), { expected: `at most ${MAX_FILES} files`, found: `${paths.length}` }),
    ]);
  const files = new Map<string, Uint8Array>();
  let whole = 0;
  for (const path of paths) {
    const read = await openFolder(folder).read(path, SIZE_LIMITS.layer);
    if (!read.ok) return fail([problemOf(path, read.error)]);
    whole += read.value.length;
    if (whole > SIZE_LIMITS.whole)
      return fail([problemOf(basename(folder), tooLarge(whole, SIZE_LIMITS.whole))]);
    files.set(path, read.value);
  }
  return ok(files);
}

function unpackAll(name: string, bytes: Uint8Array): Promise<Read> | Read {
  const set = openArchive(name, bytes);
  return set.ok ? readAll(name, set.value) : set;
}

async function readAll(name: string, set: FileSet): Promise<Read> {
  const root = findRoot([...set.keys()]);
  if (!root.ok) return fail([problemOf(name, root.error)]);
  const files = new Map<string, Uint8Array>();
  for (const [path, held] of set) {
    if (!path.startsWith(root.value)) continue;
    const read = await held.read();
    if (!read.ok) return fail([problemOf(path, read.error)]);
    files.set(path.slice(root.value.length), read.value);
  }
  return ok(files);
}

async function importAll(given: readonly GeoJsonFile[]): Promise<Read> {
  const imported = importGeoJson(given);
  if (!imported.ok) return imported;
  const { files } = imported.value;
  const manifest = await files.manifest();
  if (!manifest.ok) return fail([manifest.error]);
  const bytes = new TextEncoder();
  const collected = new Map([
    [MANIFEST_FILE, bytes.encode(`${JSON.stringify(manifest.value.value, null, 2)}\n`)],
  ]);
  for (const { file } of imported.value.layers) {
    const layer = await files.layer(file);
    if (!layer.ok) return fail([layer.error]);
    const features: unknown[] = [];
    const read = eachMember(layer.value, (member) => features.push(member) > 0);
    if (!read.ok) return fail([read.error]);
    collected.set(file, bytes.encode(JSON.stringify({ type: 'FeatureCollection', features })));
  }
  return ok(collected);
}
