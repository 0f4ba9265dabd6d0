import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result';
import { type Fault, type PackageFiles, tooLarge } from './packageFiles';

/** The package in a folder. Refuses a file that leaves the folder, be it through a link. */
export function openFolder(folder: string): PackageFiles {
  return {
    async read(file, limitBytes) {
      try {
        const root = await realpath(folder);
        const target = await realpath(join(root, file));
        if (target !== root && !target.startsWith(root + sep))
          return fail({ expected: 'a file inside the package', found: 'a path that leaves it' });
        return await readWithin(target, limitBytes);
      } catch (error) {
        return fail(unreadable(error));
      }
    },
  };
}

/** The bytes of a file on disk. Refuses what is missing, no file or too large. */
export async function readFileOnDisk(path: string, limitBytes: number): Promise<Result<Uint8Array, Fault>> {
  try {
    return await readWithin(path, limitBytes);
  } catch (error) {
    return fail(unreadable(error));
  }
}

async function readWithin(path: string, limitBytes: number): Promise<Result<Uint8Array, Fault>> {
  const facts = await stat(path);
  if (!facts.isFile())
    return fail({ expected: 'a file', found: facts.isDirectory() ? 'a folder' : 'something else' });
  return facts.size > limitBytes ? fail(tooLarge(facts.size, limitBytes)) : ok(await readFile(path));
}

function unreadable(error: unknown): Fault {
  return { expected: 'a file that can be read', found: faultInWords(error) };
}

function faultInWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'a file that may not be read';
  if (code === 'ELOOP') return 'links that lead in a circle';
  return error instanceof Error ? error.message : String(error);
}
