import { PNG_SIGNATURE } from './pngChunks';

/** What a PNG file says under a keyword, in UTF-8 that is not packed, as `textChunk` writes it; null where it says nothing. */
export function readText(png: Uint8Array, keyword: string): string | null {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const begins = Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1');
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (bytes.toString('latin1', at + 4, at + 8) === 'iTXt' && data.subarray(0, begins.length).equals(begins))
      return data.toString('utf8', begins.length);
    at += 12 + length;
  }
  return null;
}
