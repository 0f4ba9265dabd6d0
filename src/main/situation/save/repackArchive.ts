import { crc32, deflateRawSync } from 'node:zlib';

// PKWARE APPNOTE 6.3.10, as in `package/zipDirectory.ts`
const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const END_SIGNATURE = 0x06054b50;
const DEFLATED = 8;
// bit 3 of the flags: the sizes follow the data
const SIZES_FOLLOW = 0x0008;

/**
 * A zip archive in which one file has other bytes. Every other file is carried over as it is packed, with its name, date and attributes,
 * in the order they were in. The archive has been read before, so that it is known to be sound.
 */
export function repackArchive(archive: Uint8Array, path: string, bytes: Uint8Array): Buffer {
  const old = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(old);
  const directoryStart = old.readUInt32LE(end + 16);
  const entries = readEntries(old, directoryStart, old.readUInt16LE(end + 10));
  const starts = [...entries.map(({ localStart }) => localStart), directoryStart].sort((a, b) => a - b);
  const parts: Buffer[] = [];
  const moved = new Map<Entry, number>();
  let at = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  // what stands before the first file, as in an archive that unpacks itself
  add(old.subarray(0, starts[0] ?? 0));
  for (const entry of [...entries].sort((a, b) => a.localStart - b.localStart)) {
    moved.set(entry, at);
    const next = starts.find((start) => start > entry.localStart) ?? directoryStart;
    if (entry.path === path) add(packLocal(old, entry, bytes));
    else add(old.subarray(entry.localStart, next));
  }
  const newStart = at;
  for (const entry of entries)
    add(writeEntry(entry, moved.get(entry) ?? 0, entry.path === path ? bytes : undefined));
  const tail = Buffer.from(old.subarray(end));
  tail.writeUInt32LE(at - newStart, 12);
  tail.writeUInt32LE(newStart, 16);
  add(tail);
  return Buffer.concat(parts);
}

interface Entry {
  readonly path: string;
  readonly localStart: number;
  /** Its record in the directory. */
  readonly record: Buffer;
}

function readEntries(old: Buffer, start: number, count: number): Entry[] {
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const nameLength = old.readUInt16LE(at + 28);
    const length = ENTRY_LENGTH + nameLength + old.readUInt16LE(at + 30) + old.readUInt16LE(at + 32);
    const record = old.subarray(at, at + length);
    entries.push({
      path: record.toString('utf8', ENTRY_LENGTH, ENTRY_LENGTH + nameLength),
      localStart: record.readUInt32LE(42),
      record,
    });
    at += length;
  }
  return entries;
}

function packLocal(old: Buffer, { localStart }: Entry, bytes: Uint8Array): Buffer {
  const nameEnd = localStart + LOCAL_LENGTH + old.readUInt16LE(localStart + 26);
  const head = Buffer.from(old.subarray(localStart, nameEnd));
  // extra fields may repeat sizes
  head.writeUInt16LE(0, 28);
  const packed = deflateRawSync(bytes);
  writeFacts(head, 6, bytes, packed.length);
  return Buffer.concat([head, packed]);
}

function writeEntry({ record }: Entry, localStart: number, bytes: Uint8Array | undefined): Buffer {
  const written = Buffer.from(record);
  written.writeUInt32LE(localStart, 42);
  if (bytes) writeFacts(written, 8, bytes, deflateRawSync(bytes).length);
  return written;
}

/** Flags, method, checksum and sizes, which lie alike in both records; the dates between them stay. */
function writeFacts(record: Buffer, at: number, bytes: Uint8Array, packedLength: number): void {
  record.writeUInt16LE(record.readUInt16LE(at) & ~SIZES_FOLLOW, at);
  record.writeUInt16LE(DEFLATED, at + 2);
  record.writeUInt32LE(crc32(bytes), at + 8);
  record.writeUInt32LE(packedLength, at + 12);
  record.writeUInt32LE(bytes.length, at + 16);
}

function findEnd(old: Buffer): number {
  for (let at = old.length - END_LENGTH; at >= 0; at -= 1)
    if (old.readUInt32LE(at) === END_SIGNATURE && old.readUInt16LE(at + 20) === old.length - at - END_LENGTH)
      return at;
  throw new Error('an archive that was read before has no end now');
}
