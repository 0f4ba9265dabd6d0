/** A symbol that may lie on others: its place and size in pixels, the most important last. */
export interface Stackable {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Symbols stack only within their group: what moves is not hidden by what stands. */
  readonly group: string;
}

/** Symbols that lie on one another, the one on top first. */
export type Stack<T extends Stackable> = readonly [top: T, ...below: T[]];

// two symbols share a place when more than half of the smaller one is covered
const COVERED = 0.55;

/**
 * Puts symbols that cover each other into stacks, from the most important down, so that one symbol stands for each place and
 * says how many more there are. Symbols named in `apart` stand for themselves.
 */
export function stackSymbols<T extends Stackable>(
  symbols: readonly T[],
  apart: ReadonlySet<string>,
): Stack<T>[] {
  const stacks: [T, ...T[]][] = [];
  for (const symbol of symbols.toReversed()) {
    const stack = apart.has(symbol.id)
      ? undefined
      : stacks.find(([top]) => !apart.has(top.id) && top.group === symbol.group && covers(top, symbol));
    if (stack) stack.push(symbol);
    else stacks.push([symbol]);
  }
  return stacks;
}

function covers(a: Stackable, b: Stackable): boolean {
  const reach = ((a.size + b.size) / 2) * COVERED;
  return Math.hypot(a.x - b.x, a.y - b.y) < reach;
}

/** Where a number of symbols stand when they are spread around their place: a ring wide enough for all, the first at the top. */
export function spreadOffsets(count: number, size: number): { readonly x: number; readonly y: number }[] {
  const radius = Math.max(size * 1.1, (count * size * 1.25) / (2 * Math.PI));
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI - Math.PI / 2;
    return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
  });
}
