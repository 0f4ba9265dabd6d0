import { link, rename, rm, writeFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result';

/**
 * Writes a file that appears whole or not at all. Refuses, in words, a name that exists unless it may be replaced, and what the
 * disk refuses; nothing half-written remains.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  { replace }: { readonly replace: boolean },
): Promise<Result<null, string>> {
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, bytes, { flag: 'wx' });
    // a link, unlike a renaming, fails where there is a file by then
    if (replace) await rename(part, path);
    else await link(part, path);
    return ok(null);
  } catch (error) {
    return fail(refusalOf(path, error as NodeJS.ErrnoException));
  } finally {
    await rm(part, { force: true });
  }
}

function refusalOf(path: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EEXIST':
      return `${path} exists already; --force replaces it`;
    case 'ENOENT':
      return `${path}: there is no such folder`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path}: this folder cannot be written to`;
    case 'ENOSPC':
      return `${path}: the disk is full`;
    case 'EISDIR':
      return `${path} is a folder`;
    default:
      return `${path}: ${message}`;
  }
}
