import { OPENED_LIMITS } from '../../../shared/openedFiles';
import type { Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';

const MEBIBYTE = 1024 * 1024;

/**
 * What a package, and a file of it, may weigh before it is refused unread. Packed is the archive, whole is all of it unpacked. A layer
 * must fit into one text of the engine (512 MiB less a few bytes), where a fault in it has to be found.
 */
export const SIZE_LIMITS = {
  manifest: 4 * MEBIBYTE,
  layer: 500 * MEBIBYTE,
  packed: 256 * MEBIBYTE,
  whole: OPENED_LIMITS.bytes,
} as const;

/** How many files a package may hold. */
export const MAX_FILES = OPENED_LIMITS.files;

/** What was expected and what was found instead, before it is known in which file. */
export interface Fault {
  readonly expected: string;
  readonly found: string;
}

/** The files of a package, wherever they lie: in a folder, in an archive, or in memory as they were dropped. */
export interface PackageFiles {
  /** The bytes of one file by its path inside the package. Refuses what is missing, too large or no file of the package. */
  read(file: string, limitBytes: number): Promise<Result<Uint8Array, Fault>>;
}

/** A path that climbs out of the package, is absolute, or is written as no system but one reads it. */
export const PATH_OUTSIDE: Fault = {
  expected: 'a path inside the package',
  found: 'a path that leads elsewhere',
};

/** Two files of one path: which of them is meant nobody knows. */
export const PATH_TWICE: Fault = { expected: 'a path of its own', found: 'a second file of this path' };

/** A fault as a problem of a whole file. */
export function problemOf(file: string, fault: Fault): Problem {
  return { severity: 'error', file, path: '', ...fault };
}

/** What to say of a file that weighs more than it may. */
export function tooLarge(bytes: number, limitBytes: number): Fault {
  return { expected: `at most ${inMebibytes(limitBytes)}`, found: `a file of ${inMebibytes(bytes)}` };
}

/** A size as people read it. */
export function inMebibytes(bytes: number): string {
  return `${(bytes / MEBIBYTE).toFixed(1)} MiB`;
}
