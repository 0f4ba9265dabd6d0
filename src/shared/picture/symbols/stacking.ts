import { type Footprint, overlap } from './footprint';

/** A symbol that may lie on others: the most important come last. */
export interface Stackable extends Footprint {
  readonly id: string;
  /** Symbols stack only within their group: what moves is not hidden by what stands. */
  readonly group: string;
  /** Whether it stands for itself beside others that do, even where they share a place. */
  readonly apart?: boolean;
}

/** Symbols that lie on one another, the one on top first. */
export type Stack<T extends Stackable> = readonly [top: T, ...below: T[]];

// two symbols share a place when as much of their reach overlaps; with less they can be moved apart
const SHARED = 0.65;

/**
 * Puts symbols that cover each other into stacks, from the most important down, so that one symbol stands for each place and
 * says how many more there are.
 */
export function stackSymbols<T extends Stackable>(symbols: readonly T[]): Stack<T>[] {
  const stacks: [T, ...T[]][] = [];
  for (const symbol of symbols.toReversed()) {
    const stack = stacks.find(([top]) => top.group === symbol.group && covers(top, symbol));
    if (stack) stack.push(symbol);
    else stacks.push([symbol]);
  }
  return stacks;
}

function covers(top: Stackable, symbol: Stackable): boolean {
  return !(top.apart && symbol.apart) && sharePlace(top, symbol);
}

/** Whether two symbols cover each other so far that they cannot be told apart. */
export function sharePlace(a: Footprint, b: Footprint): boolean {
  return overlap(a, b) > SHARED * ((a.size + b.size) / 2);
}
