import { pointInPolygon } from '../geodesy/polygon';
import { boxesOfLeader } from './besideLine';
import { type Box, type BoxIndex, boxAround } from './boxIndex';
import type { PixelPoint } from './lineStretch';
import { distanceToBox, nearestPoint } from './nearBox';
import { LABEL_MARGIN, type LabelSide, labelBox } from './placeLabels';

/** A name that wants a place in its area, or beside it. */
export interface AreaNameCandidate {
  readonly id: string;
  /** Size of the text block. */
  readonly width: number;
  readonly height: number;
  /** The point within the area about which it had best stand. */
  readonly middle: PixelPoint;
  readonly rings: readonly (readonly PixelPoint[])[];
  /** Whether it may lie over the edge of its area. */
  readonly mayCrossEdge: boolean;
  /** Whether it may stand beside its area, led to it. */
  readonly mayStandBeside: boolean;
}

/** What names of areas keep clear of. */
export interface AreaSurroundings {
  readonly taken: BoxIndex;
  /** Lines and edges of areas, their own among them: lain on only where there is no other room. */
  readonly avoid: readonly BoxIndex[];
  /** Whether a text there could be seen whole. */
  readonly isVisible: (box: Box) => boolean;
}

export interface PlacedAreaName<T extends AreaNameCandidate = AreaNameCandidate> {
  readonly candidate: T;
  readonly side: LabelSide;
  readonly box: Box;
  /** From the edge of the area to a name that stands off it. */
  readonly leader: readonly [from: PixelPoint, to: PixelPoint] | null;
}

type Place = Omit<PlacedAreaName, 'candidate'>;

/**
 * Places names of areas in the given order: within the area and clear of all edges and lines, as near its middle as can be; else
 * beside it; else over edges and lines, but never on what is taken. What finds no room is left out. What is placed is added to `taken`.
 */
export function placeAreaNames<T extends AreaNameCandidate>(
  candidates: readonly T[],
  { taken, avoid, isVisible }: AreaSurroundings,
): PlacedAreaName<T>[] {
  const isFree = (box: Box) => isVisible(box) && !taken.touches(box);
  const isClear = (box: Box) => isFree(box) && !avoid.some((index) => index.touches(textOf(box)));
  const isLedClear = ({ leader }: Place) =>
    !leader || !boxesOfLeader(leader).some((box) => taken.touches(box));
  return candidates.flatMap((candidate) => {
    const find = (places: Iterable<Place>, fits: (place: Place) => boolean) => {
      for (const place of places) if (fits(place)) return place;
      return undefined;
    };
    const polygon = candidate.rings.map((ring) => ring.map(({ x, y }) => [x, y] as const));
    const isWithin = (box: Box) => {
      const { x, y } = middleOf(box);
      return pointInPolygon([x, y], polygon);
    };
    const within = (fits: (box: Box) => boolean) =>
      find(around(candidate), ({ box }) => fits(box) && isWithin(box));
    const outside = () => (candidate.mayStandBeside ? beside(candidate) : []);
    const place =
      within(isClear) ??
      find(outside(), (each) => isClear(each.box) && isLedClear(each)) ??
      (candidate.mayCrossEdge ? within(isFree) : undefined) ??
      find(outside(), (each) => isFree(each.box) && isLedClear(each)) ??
      find(outside(), ({ box }) => isFree(box));
    if (!place) return [];
    for (const box of [place.box, ...(place.leader ? boxesOfLeader(place.leader) : [])]) taken.add(box);
    return [{ candidate, ...place }];
  });
}

// finer up and down: words are wide and low
const AROUND = steps(96, 16)
  .flatMap((x) => steps(48, 2).map((y) => ({ x, y })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));

function steps(most: number, step: number): number[] {
  return Array.from({ length: (2 * most) / step + 1 }, (_, i) => i * step - most);
}

function* around({ id, width, height, middle }: AreaNameCandidate): Iterable<Place> {
  for (const { x, y } of AROUND) {
    const at = { x: middle.x + x, y: middle.y + y };
    const box = labelBox({ id, ...at, width, height, gap: 0, sides: [] }, 'center');
    yield { side: 'center', box, leader: null };
  }
}

// a line may come as near as to the words: the margin is what two names need between them
function textOf({ minX, minY, maxX, maxY }: Box): Box {
  const { x, y } = LABEL_MARGIN;
  return { minX: minX + x, minY: minY + y, maxX: maxX - x, maxY: maxY - y };
}

function middleOf({ minX, minY, maxX, maxY }: Box): PixelPoint {
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 };
}

const DISTANCES = [4, 14, 26, 40, 60, 84];
// nearer than this it is plain what is named
const LEAST_LEADER_PX = 10;

function* beside({ id, width, height, rings }: AreaNameCandidate): Iterable<Place> {
  const reach = boxAround(rings.flat());
  const { minX, minY, maxX, maxY } = reach;
  const { x, y } = middleOf(reach);
  const anchors = [
    { side: 'below', x, y: maxY },
    { side: 'above', x, y: minY },
    { side: 'right', x: maxX, y },
    { side: 'left', x: minX, y },
    { side: 'below-right', x: maxX, y: maxY },
    { side: 'below-left', x: minX, y: maxY },
    { side: 'above-right', x: maxX, y: minY },
    { side: 'above-left', x: minX, y: minY },
  ] as const;
  for (const gap of DISTANCES)
    for (const { side, ...at } of anchors) {
      const box = labelBox({ id, ...at, width, height, gap, sides: [] }, side);
      yield { side, box, leader: leaderTo(box, rings) };
    }
}

/** From the point of the edge that is nearest to the middle of a text. */
function leaderTo(box: Box, rings: AreaNameCandidate['rings']): Place['leader'] {
  const middle = middleOf(box);
  const feet = rings.flatMap((ring) => ring.slice(1).map((to, i) => nearestOn(ring[i] ?? to, to, middle)));
  const lengths = feet.map((foot) => distanceToBox(box, foot));
  const least = lengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const foot = feet[lengths.indexOf(least)];
  return foot && least > LEAST_LEADER_PX ? [foot, nearestPoint(box, foot)] : null;
}

function nearestOn(from: PixelPoint, to: PixelPoint, { x, y }: PixelPoint): PixelPoint {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const part = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const held = Math.min(1, Math.max(0, part));
  return { x: from.x + dx * held, y: from.y + dy * held };
}
