import type { Band } from '../raster/rasterize';

/** Bytes of a row as it is packed: one for the filter, and three a pixel. */
function packedRowBytes(width: number): number {
  return 1 + 3 * width;
}

/**
 * Rows as PNG packs them: without alpha, and each told by its difference from the row above, which in pictures of even areas leaves mostly
 * zeros. `above` is the last row of the band before, none for the first.
 */
export function filterRows({ pixels, rows }: Band, width: number, above: Uint8Array | null): Buffer {
  const packed = Buffer.alloc(rows * packedRowBytes(width));
  let to = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * width * 4;
    const previous = row > 0 ? pixels : above;
    const previousFrom = row > 0 ? from - width * 4 : 0;
    packed[to++] = UP;
    to = previous
      ? subtract(packed, to, { pixels, from, previous, previousFrom, width })
      : copy(packed, to, { pixels, from, width });
  }
  return packed;
}

const UP = 2;

interface Row {
  readonly pixels: Uint8Array;
  readonly from: number;
  readonly width: number;
}

function copy(packed: Uint8Array, start: number, { pixels, from, width }: Row): number {
  let to = start;
  for (let i = from; i < from + width * 4; i += 4) {
    packed[to++] = pixels[i] ?? 0;
    packed[to++] = pixels[i + 1] ?? 0;
    packed[to++] = pixels[i + 2] ?? 0;
  }
  return to;
}

interface RowBelow extends Row {
  readonly previous: Uint8Array;
  readonly previousFrom: number;
}

function subtract(
  packed: Uint8Array,
  start: number,
  { pixels, from, previous, previousFrom, width }: RowBelow,
): number {
  let to = start;
  let j = previousFrom;
  for (let i = from; i < from + width * 4; i += 4, j += 4) {
    packed[to++] = (pixels[i] ?? 0) - (previous[j] ?? 0);
    packed[to++] = (pixels[i + 1] ?? 0) - (previous[j + 1] ?? 0);
    packed[to++] = (pixels[i + 2] ?? 0) - (previous[j + 2] ?? 0);
  }
  return to;
}
