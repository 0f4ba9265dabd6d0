import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { EXPORT_FORMATS } from '../../shared/export/formats';
import { ok, type Result } from '../../shared/result';
import { misused, type Refusal, refused } from './outcome';

/** Where files are to go: all into a folder, or the one file that there is to a path. */
export type Target =
  | { readonly is: 'folder'; readonly folder: string }
  | { readonly is: 'file'; readonly file: string };

/** What is to be written, as far as it decides on where. */
export interface Planned {
  readonly formats: readonly string[];
  /** How many files there will be. */
  readonly files: number;
  /** Whether there are pictures, which go into a folder where nothing names a file. */
  readonly hasPictures: boolean;
}

/**
 * Finds out where `--out` is: a folder that is there; a file where its name ends as one of the format, or where one file is written that is no picture;
 * else a folder, which is made. Refuses a name that ends as another format's does.
 */
export async function targetOf(
  out: string,
  { formats, files, hasPictures }: Planned,
): Promise<Result<Target, Refusal>> {
  const path = resolve(out);
  const name = basename(path);
  const isNamedFolder = /[\\/]$/.test(out) || (await isFolder(path));
  const named = isNamedFolder ? [] : formatsNamedBy(name);
  if (named.length > 0) {
    if (files > 1) return misused(`--out: expected a folder for ${files} files, found the file ${name}`);
    const [format = ''] = formats;
    if (!named.includes(format))
      return misused(
        `--out: ${name} is named as ${named.join(' or ')}, and --format is ${format}: end it with .${endingOf(format)}, or ask for --format ${named[0]}`,
      );
    return ok({ is: 'file', file: path });
  }
  if (!isNamedFolder && files === 1 && !hasPictures) return ok({ is: 'file', file: path });
  try {
    await makeFolder(path);
    return ok({ is: 'folder', folder: path });
  } catch (error) {
    return refused(
      `--out: ${path} cannot be made a folder: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Makes a folder, and those that it is to lie in. Node's own way goes round forever on a system that takes no folders, as /proc. */
async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return;
  if (found) throw new Error(`${path} is a file`);
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
  } catch (error) {
    // another export may have made it meanwhile
    if (!(await isFolder(path))) throw error;
  }
}

/** Where a file of a format goes that is called `name` but for its extension. */
export function pathIn(target: Target, name: string, format: string): string {
  return target.is === 'file' ? target.file : join(target.folder, `${name}.${endingOf(format)}`);
}

/** The path of a file for those that write into folders. */
export function placesIn(target: Target): { readonly folder: string; readonly file?: string } {
  return target.is === 'file'
    ? { folder: dirname(target.file), file: target.file }
    : { folder: target.folder };
}

/** What the name of a file of a format ends with. */
function endingOf(format: string): string {
  return EXPORT_FORMATS.find(({ id }) => id === format)?.extension ?? format;
}

/** The formats whose files have such a name; none where it is nothing that is exported. */
function formatsNamedBy(name: string): string[] {
  const ending = extname(name).slice(1).toLowerCase();
  return EXPORT_FORMATS.filter(({ id, extension }) => ending === extension || ending === id).map(
    ({ id }) => id,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
