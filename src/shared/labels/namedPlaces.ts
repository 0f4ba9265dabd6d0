/** A place that is named on the map, in pixels. */
export interface NamedPlace {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Pixels a metre on the ground has there. */
  readonly pxPerM: number;
}

// the same place stands at coordinates that differ by as much from one list to another; a city and its airport do as well
const SAME_PLACE_M = 25_000;
const SAME_PLACE_PX = 60;

/** Builds the question whether a place of that name is among those given: near there on the ground, or on the screen. */
export function buildNamedPlaces(
  places: readonly NamedPlace[],
): (name: string, at: { readonly x: number; readonly y: number }) => boolean {
  const byName = new Map<string, NamedPlace[]>();
  for (const place of places) {
    const name = headOf(place.label);
    byName.set(name, [...(byName.get(name) ?? []), place]);
  }
  return (name, at) =>
    byName
      .get(headOf(name))
      ?.some(
        ({ x, y, pxPerM }) => Math.hypot(x - at.x, y - at.y) < Math.max(SAME_PLACE_PX, SAME_PLACE_M * pxPerM),
      ) ?? false;
}

// what follows a colon, a comma or a bracket is said about the place
function headOf(label: string): string {
  return (label.split(/[:,(]/)[0] ?? label).trim().toLowerCase();
}
