/**
 * Lays a translucent picture over an opaque one (Porter and Duff, over); both RGBA, the upper one with colours multiplied by their opacity. Answers a new
 * picture.
 */
export function overlay(under: Uint8Array, over: Uint8Array): Uint8Array {
  if (under.length !== over.length) throw new RangeError('expected two pictures of one size');
  const laid = new Uint8Array(under);
  const from = wordsOf(over);
  const to = wordsOf(laid);
  for (let pixel = 0; pixel < from.length; pixel += 1) {
    const word = from[pixel] as number;
    // nothing there, as in most places
    if (word === 0) continue;
    const at = pixel * 4;
    const clear = 255 - (over[at + 3] as number);
    if (clear === 0) {
      to[pixel] = word;
      continue;
    }
    for (let part = at; part < at + 3; part += 1)
      laid[part] = (over[part] as number) + Math.round(((laid[part] as number) * clear) / 255);
  }
  return laid;
}

/** Four bytes at a time, copied where they do not begin at a multiple of four. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}
