import { type Box, contains } from '../../labels/boxIndex';
import { type Block, type PlacedBlock, placeBlock } from '../furniture/block';
import type { Corner } from '../options';

/** Furniture that stands on the map. */
export interface Floating {
  readonly name: string;
  /** The best first; each is smaller than the one before. */
  readonly forms: readonly Block[];
  /** In this order. */
  readonly corners: readonly Corner[];
  /** What it becomes at the place that was found for its middle, of the same size. */
  readonly formAt?: (x: number, y: number) => Block;
}

/** What lies on the map, in the units of the frame. */
export interface OnMap {
  readonly frame: Box;
  /** What the picture is about: nothing may stand on it. */
  readonly kept: readonly Box[];
  /** Other objects: better left clear. */
  readonly others: readonly Box[];
}

const INSET = 12;
const CLEAR = 5;
const ALONG_EDGES = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875] as const;

/**
 * Gives furniture its places on the map: in the corner wished for, else in another, else along an edge, else in a smaller form. None touches what the picture
 * is about or another; what finds no place is `left` for elsewhere.
 */
export function placeFloating(
  all: readonly Floating[],
  map: OnMap,
): { readonly placed: readonly PlacedBlock[]; readonly left: readonly string[] } {
  const placed: PlacedBlock[] = [];
  const left: string[] = [];
  for (const floating of all) {
    const taken = placed.map(({ box }) => widened(box, INSET));
    const found = findPlace(floating, map, taken);
    if (found) placed.push(settled(floating, found));
    else left.push(floating.name);
  }
  return { placed, left };
}

function settled({ name, formAt }: Floating, place: PlacedBlock): PlacedBlock {
  const { minX, minY, maxX, maxY } = place.box;
  return formAt ? placeBlock(formAt((minX + maxX) / 2, (minY + maxY) / 2), [minX, minY], name) : place;
}

function findPlace(
  { name, forms, corners }: Floating,
  { frame, kept, others }: OnMap,
  taken: readonly Box[],
): PlacedBlock | null {
  for (const form of forms) {
    const free = [...corners.map((corner) => cornerPlace(corner, frame, form)), ...edgePlaces(frame, form)]
      .map((at) => placeBlock(form, at, name))
      .filter(({ box }) => {
        const near = widened(box, CLEAR);
        return (
          contains(frame, near) &&
          !kept.some((each) => touch(each, near)) &&
          !taken.some((each) => touch(each, box))
        );
      });
    const [best] = free
      .map((place) => ({ place, over: others.filter((each) => touch(each, place.box)).length }))
      .sort((a, b) => a.over - b.over);
    if (best) return best.place;
  }
  return null;
}

function cornerPlace(corner: Corner, frame: Box, { width, height }: Block): readonly [number, number] {
  return [
    corner.endsWith('left') ? frame.minX + INSET : frame.maxX - INSET - width,
    corner.startsWith('top') ? frame.minY + INSET : frame.maxY - INSET - height,
  ];
}

function edgePlaces(frame: Box, { width, height }: Block): (readonly [number, number])[] {
  const [left, right] = [frame.minX + INSET, frame.maxX - INSET - width];
  const [top, bottom] = [frame.minY + INSET, frame.maxY - INSET - height];
  return ALONG_EDGES.flatMap((part) => [
    [Math.round(left + (right - left) * part), bottom],
    [left, Math.round(top + (bottom - top) * part)],
    [right, Math.round(top + (bottom - top) * part)],
    [Math.round(left + (right - left) * part), top],
  ]);
}

function widened({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by };
}

function touch(a: Box, b: Box): boolean {
  return a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY;
}
