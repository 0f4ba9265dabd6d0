/** A JPEG file taken apart (ISO/IEC 10918-1, annex B): what stands before its one scan, and the scan. */
export interface JpegParts {
  /** Marker segments with their markers, from after the start of the image up to the scan, application data left out. */
  readonly segments: readonly Buffer[];
  /** The scan's header. */
  readonly scanHeader: Buffer;
  /** The coded pixels, up to the end of the image. */
  readonly scan: Buffer;
}

const [START, END, SCAN, APP0, APP15, COMMENT] = [0xd8, 0xd9, 0xda, 0xe0, 0xef, 0xfe];
const [FIRST_FRAME, LAST_FRAME] = [0xc0, 0xc2];

/** Takes a JPEG file of one scan apart. */
export function partsOf(jpeg: Uint8Array): JpegParts {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const segments: Buffer[] = [];
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (marker === SCAN)
      return { segments, scanHeader: segment, scan: withoutPadding(bytes.subarray(end, bytes.length - 2)) };
    if (!((marker >= APP0 && marker <= APP15) || marker === COMMENT)) segments.push(segment);
    at = end;
  }
  throw new Error('a JPEG file without a scan');
}

/**
 * Whole bytes of padding are more than a decoder looks for before a restart. The encoder pads with ones, which are `ff 00` as a byte of their
 * own; a block of pixels ends in zeros, so that this is never part of one.
 */
function withoutPadding(scan: Buffer): Buffer {
  return scan.at(-2) === 0xff && scan.at(-1) === 0 ? scan.subarray(0, -2) : scan;
}

export const START_OF_IMAGE = Buffer.from([0xff, START]);
export const END_OF_IMAGE = Buffer.from([0xff, END]);

/** Between two parts of a scan that are coded each for itself; they count from 0 to 7 and round again. */
export function restart(index: number): Buffer {
  return Buffer.from([0xff, 0xd0 + (index % 8)]);
}

/** Says after how many blocks of pixels the coding begins anew. */
export function restartInterval(blocks: number): Buffer {
  return Buffer.from([0xff, 0xdd, 0, 4, blocks >> 8, blocks & 0xff]);
}

/** The segments with the height of the whole in place of that of a strip. */
export function withHeight(segments: readonly Buffer[], height: number): Buffer[] {
  return segments.map((segment) => {
    const marker = segment[1] ?? 0;
    if (marker < FIRST_FRAME || marker > LAST_FRAME) return segment;
    const frame = Buffer.from(segment);
    frame.writeUInt16BE(height, 5);
    return frame;
  });
}

/** JFIF's own segment, which says how large a pixel is at print. */
export function densitySegment(dotsPerInch: number): Buffer {
  const density = Math.max(1, Math.min(0xffff, Math.round(dotsPerInch)));
  const jfif = [
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    2,
    1,
    density >> 8,
    density & 0xff,
    density >> 8,
    density & 0xff,
    0,
    0,
  ];
  return Buffer.from([0xff, APP0, 0, 2 + jfif.length, ...jfif]);
}

const XMP_NAME = 'http://ns.adobe.com/xap/1.0/\0';

/** An XMP packet; null where it is longer than a segment can be. */
export function xmpSegment(packet: string): Buffer | null {
  const data = Buffer.concat([Buffer.from(XMP_NAME, 'latin1'), Buffer.from(packet, 'utf8')]);
  if (data.length > 0xffff - 2) return null;
  return Buffer.concat([Buffer.from([0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);
}
