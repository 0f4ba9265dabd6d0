/**
 * Elements of EBML (RFC 8794), of which Matroska and WebM files are made: an id, a size and content, which may be elements again.
 */
export function ebml(id: number, content: Uint8Array | readonly Uint8Array[]): Uint8Array {
  const parts = content instanceof Uint8Array ? [content] : content;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return joined([idBytes(id), sizeBytes(length), ...parts]);
}

/** An element of a number that is a whole one, in as few bytes as hold it. */
export function ebmlNumber(id: number, value: number): Uint8Array {
  return ebml(id, bigEndian(value, byteLength(value)));
}

/** An element of a number in eight bytes, as which it can be written over. */
export function ebmlDouble(id: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return ebml(id, bytes);
}

/** An element of text. */
export function ebmlText(id: number, text: string): Uint8Array {
  return ebml(id, new TextEncoder().encode(text));
}

/** The head of an element whose size is known later: `size` in eight bytes, so that it can be written over. */
export function ebmlHead(id: number, size: number): Uint8Array {
  const bytes = bigEndian(size, 8);
  bytes[0] = 0x01;
  return joined([idBytes(id), bytes]);
}

/** A whole number in so many bytes, the highest first. */
export function bigEndian(value: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let left = value;
  for (let at = length - 1; at >= 0; at -= 1) {
    bytes[at] = left % 256;
    left = Math.floor(left / 256);
  }
  return bytes;
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

// an id is written with the mark of its length in it
function idBytes(id: number): Uint8Array {
  return bigEndian(id, byteLength(id));
}

// all ones mean a size that is not known, so that the largest of a length takes one byte more
function sizeBytes(size: number): Uint8Array {
  let length = 1;
  while (size >= 2 ** (7 * length) - 1) length += 1;
  const bytes = bigEndian(size, length);
  bytes[0] = (bytes[0] ?? 0) | (0x80 >> (length - 1));
  return bytes;
}

function byteLength(value: number): number {
  return Math.max(1, Math.ceil(Math.log2(value + 1) / 8));
}
