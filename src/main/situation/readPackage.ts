import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';

const MEBIBYTE = 1024 * 1024;

/** What a file of a package may weigh before it is refused unread. */
export const SIZE_LIMITS = { manifest: 4 * MEBIBYTE, layer: 256 * MEBIBYTE } as const;

/**
 * Reads one text file of a package. Refuses what is missing, is no file, is too large, is no UTF-8, or leaves the folder,
 * be it through a link.
 */
export async function readPackageFile(
  folder: string,
  file: string,
  limitBytes: number,
): Promise<Result<string, Problem>> {
  const refuse = (expected: string, found: string) =>
    fail<Problem>({ severity: 'error', file, path: '', expected, found });
  try {
    const root = await realpath(folder);
    const target = await realpath(join(root, file));
    if (target !== root && !target.startsWith(root + sep))
      return refuse('a file inside the package', 'a path that leaves it');
    const facts = await stat(target);
    if (!facts.isFile()) return refuse('a file', facts.isDirectory() ? 'a folder' : 'something else');
    if (facts.size > limitBytes)
      return refuse(`at most ${inMebibytes(limitBytes)}`, `a file of ${inMebibytes(facts.size)}`);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(target)));
  } catch (error) {
    return refuse('a file that can be read', faultInWords(error));
  }
}

function inMebibytes(bytes: number): string {
  return `${(bytes / MEBIBYTE).toFixed(1)} MiB`;
}

function faultInWords(error: unknown): string {
  if (error instanceof TypeError) return 'bytes that are not UTF-8';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'a file that may not be read';
  if (code === 'ELOOP') return 'links that lead in a circle';
  return error instanceof Error ? error.message : String(error);
}
