import { type Footprint, overlap } from './footprint';

const ROUNDS = 6;
// the rims of two neighbours: neither lies on the ring of the other
const GAP_PX = 3;
// a symbol goes no farther from its place than this, in symbols
const FARTHEST = 1;

/** Moved symbols: the same ones with the places at which they do not lie on each other. */
export type Parted<T extends Footprint> = T & {
  readonly from: { readonly x: number; readonly y: number } | null;
};

/**
 * Moves symbols that partly lie on others aside until they only touch, the first given keeping their places. One that finds no
 * room nearby stays where it is: better over another than away from its place.
 */
export function partSymbols<T extends Footprint>(symbols: readonly T[]): Parted<T>[] {
  const parted: Parted<T>[] = [];
  for (const symbol of symbols) {
    const place = freePlace(symbol, parted);
    parted.push(
      place ? { ...symbol, ...place, from: { x: symbol.x, y: symbol.y } } : { ...symbol, from: null },
    );
  }
  return parted;
}

function freePlace(symbol: Footprint, others: readonly Footprint[]): { x: number; y: number } | null {
  let place: Footprint = symbol;
  for (let round = 0; round < ROUNDS; round++) {
    const worst = deepest(place, others);
    if (!worst) return place === symbol ? null : { x: place.x, y: place.y };
    place = { ...place, ...pushedOff(place, worst) };
    if (Math.hypot(place.x - symbol.x, place.y - symbol.y) > FARTHEST * symbol.size) return null;
  }
  return null;
}

function deepest(place: Footprint, others: readonly Footprint[]): Footprint | null {
  let worst: Footprint | null = null;
  let most = 0.01;
  for (const other of others) {
    const over = overlap(place, other);
    if (over > most) [worst, most] = [other, over];
  }
  return worst;
}

/** A place just off another symbol, along the line on which the two are farthest apart already. */
function pushedOff(place: Footprint, other: Footprint): { x: number; y: number } {
  const push = overlap(place, other) + GAP_PX;
  const [dx, dy] = [place.x - other.x, place.y - other.y];
  if (place.square || other.square)
    return Math.abs(dx) > Math.abs(dy)
      ? { x: place.x + Math.sign(dx) * push, y: place.y }
      : { x: place.x, y: place.y + (Math.sign(dy) || 1) * push };
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: place.x, y: place.y + push };
  return { x: place.x + (dx / length) * push, y: place.y + (dy / length) * push };
}
