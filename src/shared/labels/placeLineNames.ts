import { type AlongPlace, boxesAlong, placeAlong } from './alongLine';
import { type BesidePlace, boxesOfLeader, DIRECTIONS, type Direction, placeBeside } from './besideLine';
import { type Box, type BoxIndex, buildBoxIndex, contains } from './boxIndex';
import { type LineStretch, pointAlong } from './lineStretch';

/** One way to write a line's name. Where it may cross, the text along a line may lie on other lines, the leader of one beside it run over them. */
export type LineWay = { readonly width: number; readonly mayCross: boolean } & (
  | { readonly is: 'along'; readonly text: string }
  | { readonly is: 'beside'; readonly lines: readonly string[]; readonly height: number }
);

/** A line that wants its name written. */
export interface LineNameCandidate {
  readonly id: string;
  /** Who owns its line among the lines; it does itself when absent. */
  readonly owner?: string;
  readonly stretches: readonly LineStretch[];
  /** The best first. */
  readonly ways: readonly LineWay[];
  /** Where it stood before at the same zoom: it stays there as long as it can, so that it does not wander while the map is panned. */
  readonly last?: LineSpot | undefined;
}

/** What a line's name must keep clear of. */
export interface LineSurroundings {
  readonly view: Box;
  readonly taken: BoxIndex;
  /** Lines in small boxes, each owned by its feature. */
  readonly lines: BoxIndex;
}

/** A way to write a name at a point of its line, in terms that panning does not change. */
export interface LineSpot {
  readonly way: number;
  readonly atPx: number;
  readonly side: Direction;
  readonly distance: number;
}

export interface PlacedLineName {
  readonly id: string;
  readonly spot: LineSpot;
  readonly way: LineWay;
  readonly place: AlongPlace | BesidePlace;
  /** What it takes. */
  readonly boxes: readonly Box[];
}

/**
 * Writes each line's name in the first of its ways that finds room: along the line near the middle of what is in view, or beside
 * it with a leader. Ways that cross other lines come when every line has had its try without. Where a name finds no room among
 * the others, it is tried once more before them. What is placed is added to `taken`; what finds no room is left out.
 */
export function placeLineNames(
  candidates: readonly LineNameCandidate[],
  surroundings: LineSurroundings,
): PlacedLineName[] {
  const first = placeInTurn(candidates, new Set(), surroundings);
  const leftOut = candidates.filter(({ id }) => !first.has(id)).map(({ id }) => id);
  const second = leftOut.length > 0 ? placeInTurn(candidates, new Set(leftOut), surroundings) : first;
  const names = [...(second.size > first.size ? second : first).values()];
  for (const { boxes } of names) for (const box of boxes) surroundings.taken.add(box);
  return names;
}

/**
 * Writes again, where they were, those names whose last spot is still free: what moves then costs a look a name, not a search. What
 * is placed is added to `taken`.
 */
export function keepLineNames(
  candidates: readonly LineNameCandidate[],
  surroundings: LineSurroundings,
): PlacedLineName[] {
  const names = buildBoxIndex();
  return candidates.flatMap(({ id, owner = id, stretches, ways, last }) => {
    const way = last && ways[last.way];
    const name = way && placeAt(id, last, way, stretches);
    if (!name || !isFree(name, owner, { ...surroundings, names })) return [];
    for (const box of name.boxes) for (const index of [names, surroundings.taken]) index.add(box);
    return [name];
  });
}

/** Places the urgent ones in any of their ways, then the others in ways that cross nothing, then in those that do. */
function placeInTurn(
  candidates: readonly LineNameCandidate[],
  urgent: ReadonlySet<string>,
  surroundings: LineSurroundings,
): Map<string, PlacedLineName> {
  const placed = new Map<string, PlacedLineName>();
  const names = buildBoxIndex();
  const place = (candidate: LineNameCandidate, mayCross: boolean) => {
    const name = placed.has(candidate.id)
      ? null
      : placeLineName(candidate, mayCross, { ...surroundings, names });
    if (!name) return;
    placed.set(candidate.id, name);
    for (const box of name.boxes) names.add(box);
  };
  for (const candidate of candidates)
    if (urgent.has(candidate.id)) for (const mayCross of [false, true]) place(candidate, mayCross);
  for (const mayCross of [false, true]) for (const candidate of candidates) place(candidate, mayCross);
  return placed;
}

interface LineRoom extends LineSurroundings {
  /** Names of other lines. */
  readonly names: BoxIndex;
}

function placeLineName(
  { id, owner = id, stretches, ways, last }: LineNameCandidate,
  mayCross: boolean,
  room: LineRoom,
): PlacedLineName | null {
  for (const [index, way] of ways.entries()) {
    if (way.mayCross !== mayCross) continue;
    let [best, fewest]: [PlacedLineName | null, number] = [null, Number.POSITIVE_INFINITY];
    const before = last?.way === index ? last : undefined;
    for (const spot of spotsOf(stretches, way, before)) {
      const name = placeAt(id, { ...spot, way: index }, way, stretches);
      if (!name || !isFree(name, owner, room)) continue;
      // where it stood it stays; else where it crosses least
      const crossed = mayCross && spot !== before ? crossings(name, owner, room) : 0;
      if (crossed < fewest) [best, fewest] = [name, crossed];
      if (fewest === 0) break;
    }
    if (best) return best;
  }
  return null;
}

/** How much of what may cross lies on other lines, in its boxes. */
function crossings({ place, boxes }: PlacedLineName, owner: string, { lines }: LineRoom): number {
  const crossing = place.is === 'beside' ? boxes.slice(1) : boxes;
  return crossing.reduce((sum, box) => sum + (lines.touches(box, owner) ? 1 : 0), 0);
}

// pixels from one spot tried to the next; counted from the line's start, so that they stay where they are while the map is panned
const GRID_PX = 16;
const DISTANCES = [12, 20, 32, 46, 64, 84];

type Spot = Omit<LineSpot, 'way'>;

function* spotsOf(stretches: readonly LineStretch[], way: LineWay, last?: Spot): Iterable<Spot> {
  if (last) yield last;
  yield* way.is === 'along' ? alongSpots(stretches, way.width) : besideSpots(stretches);
}

function* alongSpots(stretches: readonly LineStretch[], width: number): Iterable<Spot> {
  for (const stretch of stretches) {
    if (stretch.lengthPx <= width) continue;
    for (const atPx of gridOn(stretch, 0.5)) {
      yield { atPx, side: 'above', distance: 0 };
      yield { atPx, side: 'below', distance: 0 };
    }
  }
}

// not near the start, and near the far end first: there the lines of a fan have parted
function* besideSpots([longest]: readonly LineStretch[]): Iterable<Spot> {
  if (!longest) return;
  const { startPx, lengthPx } = longest;
  const places = gridOn(longest, 0.7).filter((atPx) => atPx >= startPx + lengthPx * 0.35);
  for (const distance of DISTANCES)
    for (const atPx of places) for (const side of DIRECTIONS) yield { atPx, side, distance };
}

/** Distances along the line on a stretch, those nearest to a part of it first. */
function gridOn({ startPx, lengthPx }: LineStretch, part: number): number[] {
  const wanted = startPx + lengthPx * part;
  const first = Math.ceil(startPx / GRID_PX);
  const count = Math.max(0, Math.floor((startPx + lengthPx) / GRID_PX) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * GRID_PX).sort(
    (a, b) => Math.abs(a - wanted) - Math.abs(b - wanted),
  );
}

function placeAt(
  id: string,
  spot: LineSpot,
  way: LineWay,
  stretches: readonly LineStretch[],
): PlacedLineName | null {
  const { atPx, side, distance } = spot;
  const stretch = stretches.find(({ startPx, lengthPx }) => atPx >= startPx && atPx <= startPx + lengthPx);
  if (!stretch) return null;
  if (way.is === 'beside') {
    const place = placeBeside(pointAlong(stretch, atPx), way, side, distance);
    if (runsWith(stretch, atPx, place)) return null;
    return { id, spot, way, place, boxes: [place.box, ...boxesOfLeader(place.leader)] };
  }
  const place = placeAlong(stretch, atPx, way.width, side === 'below' ? 'below' : 'above');
  return place && { id, spot, way, place, boxes: boxesAlong(place, way.width) };
}

// a leader that leaves its line at a flat angle reads as one more line
function runsWith(stretch: LineStretch, atPx: number, { leader: [foot, end] }: BesidePlace): boolean {
  const [before, after] = [pointAlong(stretch, atPx - 4), pointAlong(stretch, atPx + 4)];
  const [x, y] = [after.x - before.x, after.y - before.y];
  const along = x * (end.x - foot.x) + y * (end.y - foot.y);
  return Math.abs(along) > 0.85 * Math.hypot(x, y) * Math.hypot(end.x - foot.x, end.y - foot.y);
}

function isFree(
  { way, place, boxes }: PlacedLineName,
  owner: string,
  { view, taken, names, lines }: LineRoom,
): boolean {
  const isBarred = (box: Box) => !contains(view, box) || taken.touches(box) || names.touches(box);
  if (boxes.some(isBarred)) return false;
  const [block, ...leader] = boxes;
  if (place.is === 'beside' && block && lines.touches(block)) return false;
  return way.mayCross || !(place.is === 'beside' ? leader : boxes).some((box) => lines.touches(box, owner));
}
