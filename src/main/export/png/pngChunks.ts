import { crc32 } from 'node:zlib';

/** The eight bytes that a PNG file begins with. */
export const PNG_SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG file (ISO/IEC 15948, 5.3): length, type, data and their checksum. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** The header of a picture of three bytes a pixel. */
export function headerChunk(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  // eight bits a sample, of red, green and blue; the rest is as there is no other choice
  data.set([8, 2, 0, 0, 0], 8);
  return pngChunk('IHDR', data);
}

/** Says that colours are sRGB, rendered perceptually. */
export function srgbChunk(): Buffer {
  return pngChunk('sRGB', new Uint8Array([0]));
}

const METRES_PER_INCH = 0.0254;

/** Says how large a pixel is at print. */
export function resolutionChunk(dotsPerInch: number): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dotsPerInch / METRES_PER_INCH);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return pngChunk('pHYs', data);
}

/** A text in UTF-8 under a keyword of Latin letters. */
export function textChunk(keyword: string, text: string): Buffer {
  // not packed, and of no language
  return pngChunk(
    'iTXt',
    Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]),
  );
}
