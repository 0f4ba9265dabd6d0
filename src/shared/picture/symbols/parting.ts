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
 * Moves symbols that partly lie on others aside until they only touch, the first given keeping their places; two peers go half the
 * way each. One that finds no room nearby stays where it is: better over another than away from its place.
 */
export function partSymbols<T extends Footprint>(
  symbols: readonly T[],
  arePeers: (a: T, b: T) => boolean,
): Parted<T>[] {
  const parted: Parted<T>[] = [];
  for (const symbol of symbols) {
    const place = freePlace(symbol, parted);
    if (!place) {
      parted.push({ ...symbol, from: null });
      continue;
    }
    const moved = { ...symbol, ...place, from: { x: symbol.x, y: symbol.y } };
    const peer = parted.findIndex(
      (other) => !other.from && overlap(symbol, other) > 0 && arePeers(symbol, other),
    );
    const halves = parted[peer] && halfEach(moved, parted[peer]);
    if (halves?.every((half) => !deepest(half, parted.toSpliced(peer, 1)))) {
      parted[peer] = halves[1];
      parted.push(halves[0]);
    } else parted.push(moved);
  }
  return parted;
}

/** The two as far from each other as they are, each moved half of what the first was. */
function halfEach<T extends Footprint>(moved: Parted<T>, still: Parted<T>): [Parted<T>, Parted<T>] {
  const { x, y } = moved.from ?? moved;
  const [dx, dy] = [(moved.x - x) / 2, (moved.y - y) / 2];
  return [
    { ...moved, x: moved.x - dx, y: moved.y - dy },
    { ...still, x: still.x - dx, y: still.y - dy, from: { x: still.x, y: still.y } },
  ];
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
