import { encode } from 'jpeg-js';

/**
 * Codes pixels as a baseline JPEG of one scan, colours as fine as brightness, since thin coloured lines and letters are what a map is made
 * of. Its tables depend on nothing but the quality, 1 to 100, so that strips can be put together.
 */
export function encodeStrip(
  picture: { readonly data: Uint8Array; readonly width: number; readonly height: number },
  quality: number,
): Uint8Array {
  return encode(picture, quality).data;
}
