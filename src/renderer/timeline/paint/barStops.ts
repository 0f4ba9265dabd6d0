import { MIN_PIN_PX } from '../layout/lanes';
import type { PlacedBar } from '../layout/placeLane';
import type { Scale } from '../layout/scale';
import { type Stop, softStops } from '../layout/softness';

const FADE_PX = 36;
const CHIP_WEIGHT = 0.6;

/** How solid a bar is along its drawn part, from `x0` to `x1`: as its feature is there, and fading where it runs off without an end. */
export function barStops(placed: PlacedBar, scale: Scale, x0: number, x1: number): Stop[] {
  if (!placed.span) return [{ x: x0, weight: CHIP_WEIGHT }];
  // a pin whose breadth does not show stands for its moment
  if (placed.shape === 'pin' && placed.x1 - placed.x0 < MIN_PIN_PX + 2) return [{ x: x0, weight: 1 }];
  return fadeOpenEnds(softStops(placed.span, scale, x0, x1), placed, scale);
}

// what runs off without an end fades towards the edge, whatever part of time is shown
function fadeOpenEnds(
  stops: readonly Stop[],
  { opensLeft, opensRight }: PlacedBar,
  { width }: Scale,
): Stop[] {
  if (!opensLeft && !opensRight) return [...stops];
  const fade = (x: number) =>
    Math.min(opensLeft ? share(x / FADE_PX) : 1, opensRight ? share((width - x) / FADE_PX) : 1);
  const bends = [
    opensLeft ? FADE_PX : -1,
    opensRight ? width - FADE_PX : -1,
    opensLeft ? 0 : -1,
    opensRight ? width : -1,
  ];
  return withStopsAt(stops, bends).map(({ x, weight }) => ({ x, weight: weight * (0.25 + 0.75 * fade(x)) }));
}

/** A number held between 0 and 1. */
export function share(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

function withStopsAt(stops: readonly Stop[], xs: readonly number[]): Stop[] {
  const added = xs.flatMap((x) => {
    const after = stops.findIndex((stop) => stop.x > x);
    const [a, b] = [stops[after - 1], stops[after]];
    if (!a || !b || b.x === a.x) return [];
    return [{ x, weight: a.weight + ((x - a.x) / (b.x - a.x)) * (b.weight - a.weight) }];
  });
  // equal places keep their order: a jump is two stops in one place
  return [...stops, ...added].sort((a, b) => a.x - b.x);
}
