import { type Box, type BoxIndex, contains } from '../../labels/boxIndex';
import { nearestPoint } from '../../labels/nearBox';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a plate needs: its size, and the points it is about. */
export interface PlateRoom {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly anchors: readonly Point[];
}

export interface PlacedPlate<T extends PlateRoom> {
  readonly plate: T;
  /** The middle of its anchors. */
  readonly about: Point;
  /** From there to the plate's own middle. */
  readonly offset: Point;
  readonly box: Box;
  /** From the edge of the plate to each of its anchors. */
  readonly leaders: readonly (readonly [from: Point, to: Point])[];
}

/** What plates have to respect. */
export interface PlateGround {
  /** No plate lies on any of it; each placed plate and its leaders are added. */
  readonly taken: BoxIndex;
  /** Lines: a plate had better not lie on one. */
  readonly avoid: BoxIndex;
  readonly view: Box;
  /** Where plates were, by id: one stays there as long as that is about as good as elsewhere. */
  readonly last: ReadonlyMap<string, Point>;
  /** Whether a plate may stand much farther off before it is left out: so far that its leader must be followed. */
  readonly mayStandFar?: boolean;
}

const DISTANCES = [24, 36, 50, 66, 84, 104, 128, 156, 188, 224];
const FAR_DISTANCES = [264, 308, 356, 408, 464];
const DIRECTIONS = 16;
const MARGIN_PX = 4;
// what it costs, in pixels of distance, to lie on a line, for a leader to cross something, and to move
const ON_LINE = 50;
const CROSSING = 9;
const MOVING = 40;
// a difference that is none: the first of equals is taken
const LESS_PX = 0.5;

/**
 * Puts each plate, in the given order, on the nearest free place around what it is about, and leads lines from it to there. What
 * finds no place in the view is left out.
 */
export function placePlates<T extends PlateRoom>(
  plates: readonly T[],
  ground: PlateGround,
): PlacedPlate<T>[] {
  return plates.flatMap((plate) => {
    const placed = bestPlace(plate, ground);
    if (!placed) return [];
    ground.taken.add(grown(placed.box, MARGIN_PX));
    for (const leader of placed.leaders) for (const box of alongLeader(leader)) ground.taken.add(box);
    return [placed];
  });
}

function bestPlace<T extends PlateRoom>(plate: T, ground: PlateGround): PlacedPlate<T> | null {
  const about = middle(plate.anchors);
  const last = ground.last.get(plate.id);
  let best: PlacedPlate<T> | null = null;
  let bestCost = Infinity;
  const consider = (offset: Point, advantage: number): void => {
    const distance = Math.hypot(...gapBetween(plate, offset));
    if (distance - advantage > bestCost - LESS_PX) return;
    const placed = laidOut(plate, about, offset);
    if (!contains(ground.view, placed.box) || ground.taken.touches(grown(placed.box, MARGIN_PX))) return;
    const cost = distance - advantage + obstruction(placed, ground);
    if (cost > bestCost - LESS_PX) return;
    [best, bestCost] = [placed, cost];
  };
  if (last) consider(last, MOVING);
  for (const distance of ground.mayStandFar ? [...DISTANCES, ...FAR_DISTANCES] : DISTANCES)
    for (let i = 0; i < DIRECTIONS; i++) consider(offsetTowards(plate, i, distance), 0);
  return best;
}

/** The offset of a plate whose edge is as far away in a direction; the first lie to the right, where names stand. */
function offsetTowards({ width, height }: PlateRoom, index: number, distance: number): Point {
  const turn = (index % 2 === 0 ? index : -index - 1) / 2;
  const angle = (turn / DIRECTIONS) * 2 * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: cos * distance + (Math.sign(Math.round(cos * 8)) * width) / 2,
    y: sin * distance + (Math.sign(Math.round(sin * 8)) * height) / 2,
  };
}

// from the point to the nearest edge of the plate, along each axis
function gapBetween({ width, height }: PlateRoom, { x, y }: Point): [number, number] {
  return [Math.max(0, Math.abs(x) - width / 2), Math.max(0, Math.abs(y) - height / 2)];
}

function laidOut<T extends PlateRoom>(plate: T, about: Point, offset: Point): PlacedPlate<T> {
  const [x, y] = [about.x + offset.x, about.y + offset.y];
  const box = {
    minX: x - plate.width / 2,
    minY: y - plate.height / 2,
    maxX: x + plate.width / 2,
    maxY: y + plate.height / 2,
  };
  const leaders = plate.anchors.map((anchor) => [nearestPoint(box, anchor), anchor] as const);
  return { plate, about, offset, box, leaders };
}

function obstruction({ box, leaders }: PlacedPlate<PlateRoom>, { taken, avoid }: PlateGround): number {
  const crossings = leaders.flatMap((leader) => alongLeader(leader).filter((step) => taken.touches(step)));
  return (avoid.touches(box) ? ON_LINE : 0) + crossings.length * CROSSING;
}

const STEP_PX = 8;
// a leader ends in the symbol of its place
const SYMBOL_PX = 20;

/** A leader as a row of small boxes, but for its end at the symbol. */
function alongLeader([from, to]: readonly [Point, Point]): Box[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const count = Math.max(0, Math.floor((length - SYMBOL_PX) / STEP_PX));
  return Array.from({ length: count }, (_, i) => {
    const part = ((i + 0.5) * STEP_PX) / length;
    const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
    return { minX: x - 1, minY: y - 1, maxX: x + 1, maxY: y + 1 };
  });
}

function middle(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

function grown({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by };
}
