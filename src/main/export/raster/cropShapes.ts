import type { Box } from '../../../shared/labels/boxIndex';
import type { CircleShape, GroupShape, PathShape, Shape, TextShape } from '../../../shared/sheet/shapes';
import { type Affine, boxThrough, IDENTITY, pointBefore, withinGroup } from './affine';
import { pathBounds } from './pathBounds';

/**
 * The shapes that may be seen in a part of a sheet, the others left out. resvg 0.35 ends the process where a layer, which it makes of each faded
 * or clipped group, lies outside of what is drawn, or far down in another layer. So what is faded is a layer only where it lies within the part and that is the
 * `whole` sheet; else fading is told shape by shape, which differs only where shapes of one group overlap. And each clipped group that reaches
 * beyond the part gets a speck within it, too faint to change a pixel.
 */
export function cropShapes(
  shapes: readonly Shape[],
  part: Box,
  { whole, pixelRatio }: { readonly whole: boolean; readonly pixelRatio: number },
): Shape[] {
  const most = MOST_PIXELS / pixelRatio;
  const farthest = { minX: -most, minY: part.minY - most, maxX: most, maxY: part.maxY + most };
  const place = { part, farthest, layered: whole, through: IDENTITY, fade: 1 };
  return shapes.flatMap((shape) => cropped(shape, place)?.shape ?? []);
}

interface Place {
  readonly part: Box;
  readonly farthest: Box;
  /** Whether what is faded may be a layer. */
  readonly layered: boolean;
  readonly through: Affine;
  /** How much is left of what is drawn there. */
  readonly fade: number;
}

/** A shape that may be seen, and the box on the sheet that holds it. */
interface Kept {
  readonly shape: Shape;
  readonly box: Box;
}

function cropped(shape: Shape, place: Place): Kept | null {
  if (shape.is === 'group') return croppedGroup(shape, place);
  const { part, farthest, through, layered } = place;
  const box = boxThrough(through, boundsOf(shape));
  if (!meets(box, part) || !isWithin(box, farthest)) return null;
  const { opacity = 1 } = shape;
  if (layered && isWithin(box, part)) return { shape, box };
  const fade = place.fade * opacity;
  if (fade === 1) return { shape, box };
  if (shape.is === 'text') return { shape: { ...shape, opacity: fade }, box };
  const { opacity: _, fillOpacity = 1, strokeOpacity = 1, ...solid } = shape;
  return {
    shape: { ...solid, fillOpacity: fillOpacity * fade, strokeOpacity: strokeOpacity * fade },
    box,
  };
}

function croppedGroup(group: GroupShape, { part, farthest, layered, through, fade }: Place): Kept | null {
  const within = withinGroup(through, group);
  if (group.scale === 0 || (group.clip && !meets(boxThrough(within, group.clip), part))) return null;
  const { opacity = 1, clip: _, ...bare } = group;
  const solid = { ...bare, ...(group.clip && { clip: cutTo(group.clip, part, within) }) };
  const keptAs = (asLayers: boolean): Kept | null => {
    const place = {
      part,
      farthest,
      layered: asLayers,
      through: within,
      fade: asLayers ? fade : fade * opacity,
    };
    const kept = group.shapes.flatMap((shape) => cropped(shape, place) ?? []);
    const box = around(kept.map((each) => each.box));
    if (!box) return null;
    const isWhole = isWithin(box, part);
    const shapes = kept.map(({ shape }) => shape);
    const held = group.clip && !isWhole ? [...shapes, speck(box, { part, through: within })] : shapes;
    const faded = asLayers && opacity < 1 ? { opacity } : {};
    return { shape: { ...solid, ...faded, shapes: held }, box };
  };
  const kept = keptAs(layered);
  const isLayer = opacity < 1 || group.clip !== undefined;
  return !kept || !layered || !isLayer || isSafe(kept.box, part, opacity < 1) ? kept : keptAs(false);
}

/** A clip no larger than the part needs it. */
function cutTo(clip: Box, part: Box, through: Affine): Box {
  const corners = [part.minX, part.maxX].flatMap((x) =>
    [part.minY, part.maxY].map((y) => pointBefore(through, x, y)),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    minX: Math.max(clip.minX, Math.min(...xs) - 1),
    minY: Math.max(clip.minY, Math.min(...ys) - 1),
    maxX: Math.min(clip.maxX, Math.max(...xs) + 1),
    maxY: Math.min(clip.maxY, Math.max(...ys) + 1),
  };
}

/** Whether a layer may hold others: one that is cut off may reach a little beyond. */
function isSafe(box: Box, part: Box, isFaded: boolean): boolean {
  if (isFaded) return isWithin(box, part);
  const [x, y] = [(part.maxX - part.minX) / 2, (part.maxY - part.minY) / 2];
  const near = { minX: part.minX - x, minY: part.minY - y, maxX: part.maxX + x, maxY: part.maxY + y };
  return isWithin(box, near);
}

function around(boxes: readonly Box[]): Box | null {
  let box: Box | null = null;
  for (const each of boxes)
    box = box
      ? {
          minX: Math.min(box.minX, each.minX),
          minY: Math.min(box.minY, each.minY),
          maxX: Math.max(box.maxX, each.maxX),
          maxY: Math.max(box.maxY, each.maxY),
        }
      : each;
  return box;
}

/** A dot of a sheet unit that is there and cannot be seen, in the part as near to a box as can be. */
function speck(box: Box, { part, through }: Pick<Place, 'part' | 'through'>): CircleShape {
  const held = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  const inset = Math.min(4, (part.maxX - part.minX) / 4, (part.maxY - part.minY) / 4);
  const [x, y] = pointBefore(
    through,
    held((box.minX + box.maxX) / 2, part.minX + inset, part.maxX - inset),
    held((box.minY + box.maxY) / 2, part.minY + inset, part.maxY - inset),
  );
  return { is: 'circle', x, y, radius: 1, fill: '#000000', fillOpacity: 0.001 };
}

// its renderer counts pixels in 16 bits: what reaches farther is no part of a sheet, of which all is cut near its frame
const MOST_PIXELS = 30_000;

const knownPaths = new WeakMap<PathShape, Box>();

/** A box that holds a shape with all that is painted of it. */
function boundsOf(shape: PathShape | CircleShape | TextShape): Box {
  if (shape.is === 'circle') return square(shape.x, shape.y, shape.radius + strokeReach(shape));
  // no letter is wider than two ems, nor rises higher above its baseline
  if (shape.is === 'text')
    return square(
      shape.x,
      shape.y,
      (shape.text.length * 2 + 2) * (shape.size + (shape.spacing ?? 0)) + (shape.halo?.width ?? 0),
    );
  let box = knownPaths.get(shape);
  if (!box) {
    box = pathBounds(shape.d);
    knownPaths.set(shape, box);
  }
  const reach = strokeReach(shape);
  return { minX: box.minX - reach, minY: box.minY - reach, maxX: box.maxX + reach, maxY: box.maxY + reach };
}

// a pointed corner reaches four widths out at most
function strokeReach({ stroke, strokeWidth = 1 }: PathShape | CircleShape): number {
  return stroke === undefined ? 0 : strokeWidth * 4;
}

function square(x: number, y: number, reach: number): Box {
  return { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach };
}

function meets(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}

function isWithin(box: Box, part: Box): boolean {
  return box.minX >= part.minX && box.minY >= part.minY && box.maxX <= part.maxX && box.maxY <= part.maxY;
}
