import { fail, ok, type Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';
import { packagePathSchema } from '../../shared/situation/schema/primitives';
import type { MeasureSymbol } from './compileFeature';
import { type Loaded, loadFound, loadGeoJson } from './loadSituation';
import { composed, type FileSet, type HeldFile, MANIFEST_FILE, openFileSet } from './package/fileSet';
import { openBytes } from './package/openPackage';
import { PATH_OUTSIDE, PATH_TWICE, problemOf, SIZE_LIMITS, tooLarge } from './package/packageFiles';

/** A file as it was handed over: by its path inside what was dropped, with forward slashes. */
export interface OpenedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads, checks and compiles what was handed over: one zipped package, the files of a package with its manifest, or GeoJSON files
 * that lie side by side.
 */
export async function loadOpenedFiles(
  files: readonly OpenedFile[],
  measureSymbol?: MeasureSymbol,
): Promise<Loaded> {
  const name = nameOf(files);
  const [first] = files;
  const whole = sizeOf(files);
  if (!first) return fail([problemOf(name, { expected: 'a file or more', found: 'none' })]);
  if (whole > SIZE_LIMITS.whole) return fail([problemOf(name, tooLarge(whole, SIZE_LIMITS.whole))]);

  const isPackage = files.some(({ path }) => path.includes('/') || path === MANIFEST_FILE);
  if (!isPackage && files.length > 1)
    return loadGeoJson(
      files.map(({ path, bytes }) => ({ name: path, bytes })),
      measureSymbol,
    );
  const found = isPackage ? openSet(name, files) : openBytes(name, first.bytes);
  return found.ok ? loadFound(found.value, measureSymbol) : found;
}

/** What the files are called together: the one file, or the folder that they came in. */
export function nameOf(files: readonly OpenedFile[]): string {
  const [first] = files;
  const top = first?.path.split('/')[0] ?? '';
  if (files.length === 1 || files.every(({ path }) => path.startsWith(`${top}/`))) return top;
  return files.some(({ path }) => path === MANIFEST_FILE) ? MANIFEST_FILE : `${files.length} files`;
}

/** What files weigh together. */
export function sizeOf(files: readonly OpenedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function openSet(name: string, files: readonly OpenedFile[]) {
  const set = setOf(files);
  if (!set.ok) return set;
  const opened = openFileSet(set.value);
  return opened.ok
    ? ok({ is: 'package' as const, files: opened.value })
    : fail([problemOf(name, opened.error)]);
}

function setOf(files: readonly OpenedFile[]): Result<FileSet, readonly Problem[]> {
  const set = new Map<string, HeldFile>();
  const problems: Problem[] = [];
  for (const { path, bytes } of files) {
    if (!packagePathSchema.safeParse(path).success) problems.push(problemOf(path, PATH_OUTSIDE));
    else if (set.has(composed(path))) problems.push(problemOf(path, PATH_TWICE));
    else set.set(composed(path), { size: bytes.length, read: async () => ok(bytes) });
  }
  return problems.length > 0 ? fail(problems) : ok(set);
}
