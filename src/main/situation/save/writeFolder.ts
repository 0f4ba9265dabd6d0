import { mkdir, mkdtemp, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import { problemOf } from '../package/packageFiles';
import type { Collected } from './collectFiles';
import { writeFault } from './writeAtomically';

/** Writes files as a new folder, which appears whole or not at all. Refuses a name that is taken, unless by an empty folder. */
export async function writeFolder(
  folder: string,
  files: Collected,
): Promise<Result<null, readonly Problem[]>> {
  let part: string | undefined;
  try {
    part = await mkdtemp(join(dirname(folder), `.${basename(folder)}.part-`));
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(part, path)), { recursive: true });
      await writeFile(join(part, path), bytes, { flag: 'wx' });
    }
    // succeeds for an empty folder alone
    if (await stat(folder).catch(() => undefined)) await rmdir(folder);
    await rename(part, folder);
    part = undefined;
    return ok(null);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault =
      code === 'ENOTDIR' ? { expected: 'a new folder', found: 'a file of that name' } : writeFault(error);
    return fail([problemOf(basename(folder), { ...fault, expected: 'a folder that can be written' })]);
  } finally {
    if (part !== undefined) await rm(part, { recursive: true, force: true }).catch(() => {});
  }
}
