import { fail, ok, type Result } from '../../../shared/result';
import type { Fault } from './packageFiles';

// PKWARE APPNOTE 6.3.10: sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (its end)
const LOCAL = { signature: 0x04034b50, length: 30 };
const ENTRY = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const MAX_COMMENT = 0xffff;

/** One entry of a zip archive, as its directory has it. */
export interface ZipEntry {
  /** As written: a folder's ends in a slash. */
  readonly path: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  /** Bytes in the archive, and once unpacked. */
  readonly packedSize: number;
  readonly size: number;
  /** The kind of file that a Unix archiver noted (`S_IFMT`); 0 where none did. */
  readonly fileType: number;
  readonly packed: Uint8Array;
}

/**
 * The directory of a zip archive. Refuses what two readers could read differently: a directory that does not end where it should,
 * entries that share bytes, a name that differs from the one beside the data; also what needs more than one disk or zip64.
 */
export function parseZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], Fault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined)
    return fail({ expected: 'a whole zip archive', found: 'a file that is none, or is cut off' });
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directoryStart = view.getUint32(end + 16, true);
  const directoryEnd = directoryStart + directorySize;
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    return damaged('one that is spread over several files');
  if (directoryEnd > end) return damaged('a list of files that lies outside of it, or one of zip64');

  const entries: ZipEntry[] = [];
  const spans: [start: number, end: number][] = [];
  let at = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY.length > directoryEnd || view.getUint32(at, true) !== ENTRY.signature)
      return damaged('a list of files that is cut off');
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + ENTRY.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > directoryEnd) return damaged('a list of files that is cut off');
    const name = bytes.subarray(at + ENTRY.length, at + ENTRY.length + nameLength);
    const path = decode(name);
    if (path === undefined) return damaged('a name that is not UTF-8');
    const data = locate(bytes, view, at, name, directoryStart);
    if (data === undefined) return damaged(`“${path}” at a place where it is not`);
    spans.push([view.getUint32(at + 42, true), data.end]);
    entries.push({
      path,
      // bit 0: encrypted; bit 6: strongly; bit 13: so is the directory
      isEncrypted: (view.getUint16(at + 8, true) & 0b10_0000_0100_0001) !== 0,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      fileType: (view.getUint32(at + 38, true) >>> 16) & 0o170000,
      packed: bytes.subarray(data.start, data.end),
    });
    at = next;
  }
  if (at !== directoryEnd) return damaged('a list of files that is longer than it says');
  return overlap(spans) ? damaged('files that share their bytes') : ok(entries);
}

function damaged(found: string): Result<never, Fault> {
  return fail({ expected: 'a plain zip archive', found });
}

// the comment at the very end may hold anything, so it must end where the archive does
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END.signature && view.getUint16(at + 20, true) === last - at) return at;
  return undefined;
}

/** Where the data of the entry at `at` lies, if what stands before it agrees with the directory. */
function locate(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  name: Uint8Array,
  limit: number,
): { start: number; end: number } | undefined {
  const header = view.getUint32(at + 42, true);
  if (header + LOCAL.length + name.length > limit || view.getUint32(header, true) !== LOCAL.signature)
    return undefined;
  const nameEnd = header + LOCAL.length + view.getUint16(header + 26, true);
  const isSame = Buffer.compare(bytes.subarray(header + LOCAL.length, nameEnd), name) === 0;
  const start = nameEnd + view.getUint16(header + 28, true);
  const end = start + view.getUint32(at + 20, true);
  return isSame && end <= limit ? { start, end } : undefined;
}

function overlap(spans: [start: number, end: number][]): boolean {
  spans.sort(([a], [b]) => a - b);
  return spans.some(([start], index) => start < (spans[index - 1]?.[1] ?? 0));
}

// many archivers write UTF-8 without setting the bit that says so
function decode(name: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return undefined;
  }
}
