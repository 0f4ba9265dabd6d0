import { isLineFeature } from '../lines/lineFeature';
import type { PictureFrame } from '../pictureFrame';
import { standingAt } from '../plane';
import type { ShownFeature } from '../shownFeatures';
import { type Footprint, overlap } from './footprint';
import { type Parted, partSymbols } from './parting';
import { spreadOffsets } from './spreading';
import { type Stack, type Stackable, sharePlace, stackSymbols } from './stacking';

/** A symbol as it lies on the map, for what is drawn around it. */
export interface DrawnSymbol extends Footprint {
  readonly shown: ShownFeature;
  /** What else it stands for: symbols that would lie under it. */
  readonly below: readonly ShownFeature[];
  /** Its true place, where it was moved away from it. */
  readonly from: { readonly x: number; readonly y: number } | null;
}

// two symbols hide much of each other when as much of their reach overlaps
const HIDING = 0.35;

interface MapSymbol extends Stackable {
  readonly shown: ShownFeature;
}

// symbols beyond the view by this much are left out, so that the keyboard meets none that cannot be seen
const RIM_PX = 40;

/**
 * Where each symbol goes, the most important last: one for each stack; those that would partly lie on another are moved aside.
 * What is spread stands around its place, above all others. A base, and what the scene is about, hides behind no other such
 * symbol as long as there is room beside it.
 */
export function placeSymbols(frame: PictureFrame): DrawnSymbol[] {
  const symbols = symbolsInView(frame);
  const heap = spreadHeap(symbols, frame.state.spread);
  const { stacks, parted } = standApart(symbols.filter((symbol) => !heap.includes(symbol)));
  const others = stacks.map((stack) => standing(stack, parted)).reverse();
  return [...others, ...spreadOut(heap, others)];
}

/** The heap of symbols that lie on one another about a drawn one: itself first, then the others with what they stand for. */
export function heapAbout(symbol: DrawnSymbol, drawn: readonly DrawnSymbol[]): ShownFeature[] {
  const heap = heapOf(symbol, drawn, sharePlace);
  const isSpread = heap.length > 1 || symbol.below.length > 0;
  // spread, they would lie on what was partly under them
  const all = isSpread ? heapOf(symbol, drawn, hideMuch) : heap;
  return all.flatMap(({ shown, below }) => [shown, ...below]);
}

function hideMuch(a: Footprint, b: Footprint): boolean {
  return overlap(a, b) > HIDING * ((a.size + b.size) / 2);
}

/** A symbol, those that touch it, those that touch these, and so on. */
function heapOf<T extends Footprint>(first: T, all: readonly T[], touch: (a: T, b: T) => boolean): T[] {
  const heap = [first];
  for (const member of heap)
    heap.push(...all.filter((other) => !heap.includes(other) && touch(member, other)));
  return heap;
}

interface Arrangement {
  readonly stacks: readonly Stack<MapSymbol>[];
  readonly parted: ReadonlyMap<string, Parted<MapSymbol>>;
}

/** Stacks and what is moved aside; what was to stand apart and found no room is stacked after all. */
function standApart(symbols: readonly MapSymbol[]): Arrangement {
  const stacks = stackSymbols(symbols);
  const parted = partSymbols(
    stacks
      .map(([top]) => top)
      .filter(isMovable)
      .sort(byPrecision),
    arePeers,
  );
  const hidden = new Set(
    parted
      .filter(
        (symbol, i) =>
          symbol.apart && parted.slice(0, i).some((other) => other.apart && sharePlace(symbol, other)),
      )
      .map(({ id }) => id),
  );
  if (hidden.size > 0)
    return standApart(
      symbols.map((symbol) => (hidden.has(symbol.id) ? { ...symbol, apart: false } : symbol)),
    );
  return { stacks, parted: new Map(parted.map((symbol) => [symbol.id, symbol])) };
}

function symbolsInView({ plane, shown, state }: PictureFrame): MapSymbol[] {
  const { minX, minY, maxX, maxY } = plane.view;
  const isInView = (x: number, y: number) =>
    x > minX - RIM_PX && x < maxX + RIM_PX && y > minY - RIM_PX && y < maxY + RIM_PX;
  return shown.flatMap((each) => {
    const { body, size } = each.style.symbol;
    // a line is told along itself: a symbol at its middle would claim a place
    if (!each.position || body === 'none' || body === 'plate' || isLineFeature(each)) return [];
    const { x, y } = standingAt(plane, each.position);
    if (!isInView(x, y)) return [];
    const app6 = state.symbols === 'app6' ? each.feature.app6 : undefined;
    const room = app6 ? { size: Math.max(app6.width, app6.height), square: true } : { size, square: false };
    return [
      { id: each.feature.id, x, y, ...room, group: groupOf(each), apart: standsForItself(each), shown: each },
    ];
  });
}

// what moves does not hide behind what stands, and a town not behind what happened in it
function groupOf({ mover, feature }: ShownFeature): string {
  if (mover) return 'mover';
  return feature.kind === 'city' ? `city ${feature.id}` : 'place';
}

// what would have to be named under another's symbol has one of its own
function standsForItself({ feature, highlighted }: ShownFeature): boolean {
  return highlighted || feature.kind === 'base';
}

function isMovable({ shown: { mover, feature } }: MapSymbol): boolean {
  return mover === null && feature.kind !== 'city';
}

// of two of a kind that are known as exactly, neither has the better right to its place
function arePeers({ shown: a }: MapSymbol, { shown: b }: MapSymbol): boolean {
  return (
    a.feature.kind === b.feature.kind &&
    (a.feature.uncertaintyM === undefined) === (b.feature.uncertaintyM === undefined)
  );
}

// what is known to stand exactly there keeps its place; the order is not that of a selection, so that nothing jumps with one
function byPrecision({ shown: a }: MapSymbol, { shown: b }: MapSymbol): number {
  return (
    Number(a.feature.uncertaintyM !== undefined) - Number(b.feature.uncertaintyM !== undefined) ||
    b.style.symbol.priority - a.style.symbol.priority ||
    (a.feature.id < b.feature.id ? -1 : 1)
  );
}

function standing(
  [top, ...below]: Stack<MapSymbol>,
  parted: ReadonlyMap<string, Parted<MapSymbol>>,
): DrawnSymbol {
  const { shown, x, y, size, square, from } = parted.get(top.id) ?? { ...top, from: null };
  return { shown, x, y, size, square, from, below: below.map((each) => each.shown) };
}

/** What is to be spread, as far as it still lies on one another: what has moved on stands for itself. */
function spreadHeap(symbols: readonly MapSymbol[], ids: readonly string[]): MapSymbol[] {
  const [first, ...others] = ids.flatMap((id) => symbols.find((symbol) => symbol.id === id) ?? []);
  const heap = first ? heapOf(first, others, (a, b) => overlap(a, b) > 0) : [];
  return heap.length > 1 ? heap : [];
}

const TURNS = Array.from({ length: 12 }, (_, i) => (i / 12) * 2 * Math.PI);

/** Spreads a heap around its place, turned so that it lies on others as little as can be. */
function spreadOut(heap: readonly MapSymbol[], others: readonly DrawnSymbol[]): DrawnSymbol[] {
  const [first] = heap;
  if (!first) return [];
  const largest = Math.max(...heap.map(({ size }) => size));
  const around = (turn: number): DrawnSymbol[] => {
    const offsets = spreadOffsets(heap.length, largest, turn);
    return heap.map(({ shown, x, y, size, square }, i) => {
      const { x: dx, y: dy } = offsets[i] ?? { x: 0, y: 0 };
      return { shown, x: first.x + dx, y: first.y + dy, size, square, from: { x, y }, below: [] };
    });
  };
  const spreads = TURNS.map(around);
  return spreads.reduce((best, each) => (coverage(each, others) < coverage(best, others) ? each : best));
}

/** By how many pixels some symbols lie on others, in all. */
function coverage(symbols: readonly Footprint[], others: readonly Footprint[]): number {
  return symbols
    .flatMap((symbol) => others.map((other) => Math.max(overlap(symbol, other), 0)))
    .reduce((sum, each) => sum + each, 0);
}
