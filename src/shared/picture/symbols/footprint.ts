/** The room a symbol takes on the map, in pixels. */
export interface Footprint {
  readonly x: number;
  readonly y: number;
  /** Diameter, or the edge of a square. */
  readonly size: number;
  readonly square: boolean;
}

/** By how much two symbols lie over each other, along the line on which the least of it is needed to part them; 0 or less where they do not. */
export function overlap(a: Footprint, b: Footprint): number {
  const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  const apart = a.square || b.square ? Math.max(dx, dy) : Math.hypot(dx, dy);
  return (a.size + b.size) / 2 - apart;
}
