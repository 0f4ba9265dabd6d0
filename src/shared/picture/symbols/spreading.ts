/** A distance in pixels. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

// from one symbol to the next, in symbols
const SPACING = 1.2;
const FIRST_RING = 8;

/**
 * Where symbols of a size stand when they are spread around a place: as close to it as leaves each room, in one ring or, of many,
 * in several. Two stand side by side, so that each has a side for its name. `turn` turns all of it, in radians.
 */
export function spreadOffsets(count: number, size: number, turn = 0): Offset[] {
  const offsets: Offset[] = [];
  const step = size * SPACING;
  for (let ring = 0; offsets.length < count; ring++) {
    const places = Math.min(FIRST_RING + 6 * ring, count - offsets.length);
    const first = ringRadius(Math.min(count, FIRST_RING), step);
    const radius = ring === 0 ? first : Math.max(first + ring * step, ringRadius(places, step));
    const start = places === 2 ? Math.PI : -Math.PI / 2;
    for (let i = 0; i < places; i++) {
      const angle = turn + start + (i / places) * 2 * Math.PI;
      offsets.push({ x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
    }
  }
  return offsets;
}

// a ring on which neighbours are a step apart
function ringRadius(places: number, step: number): number {
  return places < 2 ? 0 : step / (2 * Math.sin(Math.PI / places));
}
