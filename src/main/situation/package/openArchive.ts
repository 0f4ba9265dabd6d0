import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { fail, ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import { packagePathSchema } from '../../../shared/situation/schema/primitives';
import { composed, type FileSet, type HeldFile } from './fileSet';
import {
  type Fault,
  inMebibytes,
  MAX_FILES,
  PATH_OUTSIDE,
  PATH_TWICE,
  problemOf,
  SIZE_LIMITS,
  tooLarge,
} from './packageFiles';
import { parseZipDirectory, type ZipEntry } from './zipDirectory';

const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = { none: 0, folder: 0o040000, file: 0o100000 };

// text packs ten to thirty times; what packs far more and is not small was made to fill a memory
const MAX_RATIO = 250;
const SMALL = 1024 * 1024;

const inflate = promisify(inflateRaw);

/** Whether bytes begin as a zip archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The files of a zip archive; each is unpacked when it is read, and never to more than the archive says. Refuses, file by file, what
 * leaves the package, is encrypted, is a link, stands there twice or is packed in another way than by deflate; and the whole when it
 * would unpack to too much. `name` is what the archive is called in a problem.
 */
export function openArchive(name: string, bytes: Uint8Array): Result<FileSet, readonly Problem[]> {
  const refuse = (fault: Fault) => fail([problemOf(name, fault)]);
  if (bytes.length > SIZE_LIMITS.packed) return refuse(tooLarge(bytes.length, SIZE_LIMITS.packed));
  const directory = parseZipDirectory(bytes);
  if (!directory.ok) return refuse(directory.error);
  const entries = directory.value.filter(({ path }) => !path.startsWith('__MACOSX/'));
  if (entries.length > MAX_FILES)
    return refuse({ expected: `at most ${MAX_FILES} files`, found: `${entries.length} files` });
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  if (whole > SIZE_LIMITS.whole)
    return refuse({
      expected: `at most ${inMebibytes(SIZE_LIMITS.whole)} unpacked`,
      found: `${inMebibytes(whole)}`,
    });

  const files = new Map<string, HeldFile>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const path = composed(entry.path);
    const fault = faultOf(entry) ?? (files.has(path) ? PATH_TWICE : undefined);
    if (fault) problems.push(problemOf(entry.path, fault));
    else if (!entry.path.endsWith('/')) files.set(path, { size: entry.size, read: () => unpack(entry) });
  }
  return problems.length > 0 ? fail(problems) : ok(files);
}

function faultOf({ path, isEncrypted, method, fileType, size, packedSize }: ZipEntry): Fault | undefined {
  const isInside = packagePathSchema.safeParse(path.replace(/\/$/, '')).success;
  if (!isInside) return PATH_OUTSIDE;
  if (isEncrypted) return { expected: 'a file that anybody can read', found: 'an encrypted one' };
  const isPlain = fileType === FILE_TYPE.none || fileType === FILE_TYPE.file || fileType === FILE_TYPE.folder;
  if (!isPlain) return { expected: 'a file or a folder', found: 'a link or a device' };
  if (method !== STORED && method !== DEFLATED)
    return { expected: 'a file that is stored or deflated', found: `packing method ${method}` };
  if (size > SMALL && size > packedSize * MAX_RATIO)
    return {
      expected: `a file packed at most ${MAX_RATIO} times`,
      found: `${inMebibytes(size)} packed into ${packedSize} bytes`,
    };
  return undefined;
}

async function unpack({ method, packed, size, crc32: sum }: ZipEntry): Promise<Result<Uint8Array, Fault>> {
  const bytes = method === STORED ? packed : await inflateWithin(packed, size);
  if (bytes?.length === size && crc32(bytes) === sum) return ok(bytes);
  return fail({
    expected: 'the bytes that the archive promises',
    found: bytes?.length === size ? 'others: the archive is damaged' : 'more, fewer or none of them',
  });
}

async function inflateWithin(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
