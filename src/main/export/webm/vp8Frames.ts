/**
 * Takes the frames out of a Matroska stream as it comes in pieces, in their order. The encoder writes a stream without sizes, places or tags; the
 * file gets its own.
 */
export interface FrameReader {
  /** The frames that are whole once these bytes have come. */
  read(bytes: Uint8Array): Uint8Array[];
}

// what holds other elements and may be of unknown size: segment, cluster, block group
const ENTERED: ReadonlySet<number> = new Set([0x18538067, 0x1f43b675, 0xa0]);
const BLOCKS: ReadonlySet<number> = new Set([0xa3, 0xa1]);
// track (one byte), time (two), flags (one)
const BLOCK_HEAD = 4;

/** A reader of one stream. */
export function buildFrameReader(): FrameReader {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    read: (bytes) => {
      const all = new Uint8Array(rest.length + bytes.length);
      all.set(rest);
      all.set(bytes, rest.length);
      const frames: Uint8Array[] = [];
      let at = 0;
      for (;;) {
        const id = readId(all, at);
        const size = id && readSize(all, at + id.length);
        if (!id || !size) break;
        const start = at + id.length + size.length;
        if (ENTERED.has(id.value)) {
          at = start;
          continue;
        }
        if (start + size.value > all.length) break;
        if (BLOCKS.has(id.value)) frames.push(all.slice(start + BLOCK_HEAD, start + size.value));
        at = start + size.value;
      }
      rest = all.slice(at);
      return frames;
    },
  };
}

interface Read {
  readonly value: number;
  readonly length: number;
}

function readId(bytes: Uint8Array, at: number): Read | null {
  const length = lengthAt(bytes, at);
  return length === null ? null : { value: numberAt(bytes, at, length, 0xff), length };
}

function readSize(bytes: Uint8Array, at: number): Read | null {
  const length = lengthAt(bytes, at);
  return length === null ? null : { value: numberAt(bytes, at, length, 0xff >> length), length };
}

/** How many bytes a number takes, as its first says; null where they have not all come. */
function lengthAt(bytes: Uint8Array, at: number): number | null {
  const first = bytes[at];
  if (first === undefined) return null;
  const length = Math.clz32(first) - 23;
  return at + length <= bytes.length ? length : null;
}

function numberAt(bytes: Uint8Array, at: number, length: number, mask: number): number {
  let value = (bytes[at] ?? 0) & mask;
  for (let next = at + 1; next < at + length; next += 1) value = value * 256 + (bytes[next] ?? 0);
  return value;
}
