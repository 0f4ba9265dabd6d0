import { type Colour, quantize } from 'gifenc';

/** The colours of a film. The last index of the 256 is left for what is transparent. */
export const MAX_COLOURS = 255;

// plain grounds: sea, land, lines, the paper of the words
const MAX_PLAIN = 64;
// of all pixels
const PLAIN_SHARE = 5e-4;
// more tell the clustering nothing new
const MAX_SAMPLED = 1_000_000;

/**
 * One palette for a whole film, from frames of it (RGBA): so no colour flickers from frame to frame. Colours of plain grounds are kept exactly, the
 * others are clustered.
 */
export function buildPalette(samples: readonly Uint8Array[]): Colour[] {
  const counts = new Map<number, number>();
  let pixels = 0;
  for (const rgba of samples) {
    countColours(rgba, counts);
    pixels += rgba.length / 4;
  }
  const plain = [...counts]
    .filter(([, count]) => count >= pixels * PLAIN_SHARE)
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, MAX_PLAIN)
    .map(([colour]) => colour);
  const kept = new Set(plain);
  const others = [...counts].filter(([colour]) => !kept.has(colour));
  return [...plain.map(partsOf), ...clustered(others, MAX_COLOURS - plain.length)];
}

/** Finds the index of the colour that is nearest; remembers what it found. */
export function buildNearest(
  palette: readonly Colour[],
): (red: number, green: number, blue: number) => number {
  // by the upper seven bits of each part: what differs less looks the same
  const found = new Uint8Array(1 << 21).fill(UNKNOWN);
  const isPlain = new Map(
    palette.map(([red, green, blue], index) => [(red << 16) | (green << 8) | blue, index]),
  );
  return (red, green, blue) => {
    const cell = ((red >> 1) << 14) | ((green >> 1) << 7) | (blue >> 1);
    const known = found[cell] as number;
    if (known !== UNKNOWN) return known;
    const index =
      isPlain.get((red << 16) | (green << 8) | blue) ?? nearestIndex(palette, red | 1, green | 1, blue | 1);
    found[cell] = index;
    return index;
  };
}

const UNKNOWN = 255;

function nearestIndex(palette: readonly Colour[], red: number, green: number, blue: number): number {
  let [best, least] = [0, Infinity];
  for (const [index, colour] of palette.entries()) {
    const [dr, dg, db] = [colour[0] - red, colour[1] - green, colour[2] - blue];
    // the eye tells greens apart best and blues worst
    const distance = 3 * dr * dr + 6 * dg * dg + db * db;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function countColours(rgba: Uint8Array, counts: Map<number, number>): void {
  let [last, run] = [-1, 0];
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = ((rgba[at] as number) << 16) | ((rgba[at + 1] as number) << 8) | (rgba[at + 2] as number);
    if (colour === last) run += 1;
    else {
      if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
      [last, run] = [colour, 1];
    }
  }
  if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
}

function clustered(counts: readonly (readonly [colour: number, count: number])[], colours: number): Colour[] {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return [];
  const share = Math.min(1, MAX_SAMPLED / total);
  const repeats = counts.map(([, count]) => Math.max(1, Math.round(count * share)));
  const rgba = new Uint8Array(4 * repeats.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const [index, [colour]] of counts.entries()) {
    const parts = partsOf(colour);
    for (let count = repeats[index] ?? 0; count > 0; count -= 1) {
      rgba.set(parts, at);
      rgba[at + 3] = 255;
      at += 4;
    }
  }
  return quantize(rgba, colours).map(([red = 0, green = 0, blue = 0]) => [red, green, blue]);
}

function partsOf(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
