import { access, constants, link, open, rename, rm, stat } from 'node:fs/promises';
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
  const refusal = await refusePlace(path, { replace });
  if (refusal !== undefined) return fail(refusal);
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
    // a system that takes no files says that the folder is none
    return fail(refusalOf(path, error.code === 'ENOENT' ? { code: 'EACCES' } : error));
  } finally {
    await rm(part, { force: true });
  }
}

/** Why a file cannot be written to a path, in words, as far as that can be told before there is anything to write; undefined where nothing is known against it. */
export async function refusePlace(path: string, { replace }: WholeOptions): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return refusalOf(path, { code: 'EISDIR' });
  if (found && !found.isFile()) return `${path} is no file that can be replaced`;
  if (found && !replace) return refusalOf(path, { code: 'EEXIST' });
  const folder = dirname(path);
  try {
    if (!(await stat(folder)).isDirectory()) return refusalOf(path, { code: 'ENOTDIR' });
    await access(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return refusalOf(path, error as NodeJS.ErrnoException);
  }
}

function isOfDisk(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function refusalOf(
  path: string,
  { code, message = '' }: { readonly code?: string | undefined; readonly message?: string },
): string {
  switch (code) {
    case 'EEXIST':
      return `${path} exists already; --force replaces it`;
    case 'ENOENT':
      return `${path}: there is no such folder; make ${dirname(path)} first`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path}: this folder cannot be written to`;
    case 'ENOSPC':
      return `${path}: the disk is full`;
    case 'ENOTDIR':
      return `${path}: ${dirname(path)} is a file, not a folder`;
    case 'EISDIR':
      return `${path} is a folder`;
    default:
      return `${path}: ${message}`;
  }
}
