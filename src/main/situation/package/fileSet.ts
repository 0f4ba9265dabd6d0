import { fail, ok, type Result } from '../../../shared/result';
import { type Fault, type PackageFiles, tooLarge } from './packageFiles';

export const MANIFEST_FILE = 'situation.json';

/** A file that is held in memory, packed or not. */
export interface HeldFile {
  /** Bytes once it is unpacked. */
  readonly size: number;
  read(): Promise<Result<Uint8Array, Fault>>;
}

/** Files by their paths: forward slashes, Unicode in its composed form (NFC), as {@link composed} makes it. */
export type FileSet = ReadonlyMap<string, HeldFile>;

/** A path in the one form in which it is looked up: archives made on a Mac write accents decomposed. */
export function composed(path: string): string {
  return path.normalize('NFC');
}

/**
 * The package in a set of files: its manifest lies at the root or in one single folder. Where all files lie side by side, as a file
 * picker hands them over, `layers/bases.geojson` is found as `bases.geojson`.
 */
export function openFileSet(files: FileSet): Result<PackageFiles, Fault> {
  const root = findRoot([...files.keys()]);
  if (!root.ok) return root;
  const isFlat = [...files.keys()].every((path) => !path.includes('/'));
  const find = (file: string) =>
    files.get(root.value + composed(file)) ??
    (isFlat ? files.get(composed(file).replace(/^.*\//, '')) : undefined);
  return ok({
    async read(file, limitBytes) {
      const held = find(file);
      if (!held) return fail({ expected: 'a file that can be read', found: 'no such file' });
      return held.size > limitBytes ? fail(tooLarge(held.size, limitBytes)) : held.read();
    },
  });
}

/** The folder within a package in which its manifest lies, with a slash at its end; empty for the root. */
export function findRoot(paths: readonly string[]): Result<string, Fault> {
  if (paths.includes(MANIFEST_FILE)) return ok('');
  const inFolders = paths.filter((path) => /^(?!__MACOSX\/|\.)[^/]+\/situation\.json$/.test(path));
  const [only] = inFolders;
  if (only !== undefined && inFolders.length === 1) return ok(only.slice(0, -MANIFEST_FILE.length));
  const expected = `${MANIFEST_FILE} at its root or in its one folder`;
  return fail({
    expected,
    found: inFolders.length === 0 ? 'no such file' : `several: ${inFolders.join(', ')}`,
  });
}
