import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { type Sink, sinkTo } from './film/sink';
import { sweepParts } from './sweepParts';

interface WholeOptions {
  readonly replace: boolean;
}

/**
 * Writes a file that appears whole or not at all. Refuses, in words, a name that exists unless it may be replaced, and what the
 * disk refuses; nothing half-written remains.
 */
export function writeWhole(
  path: string,
  bytes: Uint8Array,
  options: WholeOptions,
): Promise<Result<null, string>> {
  return writeWholeBy(path, (sink) => sink.write(bytes), options);
}

/** The same of a file that is written in pieces. What `fill` throws, as it does when it is told to stop, is thrown on once the file is gone. */
export async function writeWholeBy(
  path: string,
  fill: (sink: Sink) => Promise<void>,
  { replace }: WholeOptions,
): Promise<Result<null, string>> {
  const part = `${path}.${process.pid}.part`;
  await sweepParts(dirname(path));
  try {
    const file = await open(part, 'wx');
    try {
      await fill(sinkTo(file));
      // on the disk before it has its name: a crash leaves no file that is half there
      await file.sync();
    } finally {
      await file.close();
    }
    // a link, unlike a renaming, fails where there is a file by then
    if (replace) await rename(part, path);
    else await link(part, path);
    return ok(null);
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    return fail(refusalOf(path, error));
  } finally {
    await rm(part, { force: true });
  }
}

function isOfDisk(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
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
