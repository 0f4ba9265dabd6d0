import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result';
import type { Fault } from '../package/packageFiles';

/**
 * Puts bytes in the place of a file: they are written beside it, forced to disk, and renamed. Whatever ends this in the middle leaves the old
 * file as it was. `isStill` is asked last, when nothing but the renaming is left; where it says no, so does this. Refuses what is
 * marked read-only, file or folder, even where the user could write there all the same.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  isStill: () => Promise<boolean>,
): Promise<Result<'written' | 'changed', Fault>> {
  let part: string | undefined;
  try {
    const target = await realpath(path);
    const folder = dirname(target);
    const { mode, uid, gid } = await stat(target);
    if (isReadOnly(mode)) return fail({ ...EXPECTED, found: 'one that is read-only' });
    if (isReadOnly((await stat(folder)).mode))
      return fail({ ...EXPECTED, found: 'one in a read-only folder' });
    part = join(folder, `.${basename(target)}.${process.pid}.part`);
    const file = await open(part, 'w', mode & 0o777);
    try {
      await file.writeFile(bytes);
      // whoever may write a file need not be its owner: then it is his who saves
      await file.chown(uid, gid).catch(() => {});
      // after the owner, which takes rights away; and a new file has fewer than it was asked for
      await file.chmod(mode & 0o777);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await isStill())) return ok('changed');
    await rename(part, target);
    part = undefined;
    await syncFolder(folder);
    return ok('written');
  } catch (error) {
    return fail(writeFault(error));
  } finally {
    if (part !== undefined) await rm(part, { force: true }).catch(() => {});
  }
}

const EXPECTED = { expected: 'a file that can be written' };

/** What to say of an error that a disk answered to writing. */
export function writeFault(error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  const found: Record<string, string> = {
    ENOSPC: 'a disk that is full',
    EDQUOT: 'a disk on which there is no room left for you',
    EROFS: 'a disk that is read-only',
    EACCES: 'one that may not be written',
    EPERM: 'one that may not be written',
    ENOENT: 'none: it is gone',
    EEXIST: 'one that exists already',
    ENOTEMPTY: 'one that exists already',
  };
  return { ...EXPECTED, found: found[code ?? ''] ?? message };
}

function isReadOnly(mode: number): boolean {
  return (mode & 0o222) === 0;
}

// so that the renaming itself outlasts a power cut; not every system lets a folder be opened
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
