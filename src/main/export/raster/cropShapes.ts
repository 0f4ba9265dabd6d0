import type { Box } from '../../../shared/labels/boxIndex';
import type { CircleShape, GroupShape, PathShape, Shape, TextShape } from '../../../shared/sheet/shapes';
import { type Affine, boxThrough, IDENTITY, pointBefore, withinGroup } from './affine';
import { pathBounds } from './pathBounds';

/**
 * The shapes that may be seen in a part of a sheet, the others left out. resvg 0.35 ends the process where a layer, which it makes of each faded
 * or clipped group, lies far outside of what is drawn, or far down in another layer. So fading is told shape by shape here, which differs only where
 * shapes of one group overlap; and each clipped group gets a speck in the middle of the part, too faint to change a pixel.
 */
export function cropShapes(shapes: readonly Shape[], part: Box): Shape[] {
  return shapes.flatMap((shape) => cropped(shape, { part, through: IDENTITY, fade: 1 }));
}

interface Place {
  readonly part: Box;
  readonly through: Affine;
  /** How much is left of what is drawn there. */
  readonly fade: number;
}

function cropped(shape: Shape, place: Place): Shape[] {
  const fade = place.fade * (shape.opacity ?? 1);
  if (shape.is === 'group') return croppedGroup(shape, { ...place, fade });
  if (!meets(boxThrough(place.through, boundsOf(shape)), place.part)) return [];
  if (fade === 1) return [shape];
  if (shape.is === 'text') return [{ ...shape, opacity: fade }];
  const { opacity: _, fillOpacity = 1, strokeOpacity = 1, ...solid } = shape;
  return [{ ...solid, fillOpacity: fillOpacity * fade, strokeOpacity: strokeOpacity * fade }];
}

function croppedGroup(group: GroupShape, { part, through, fade }: Place): Shape[] {
  const within = withinGroup(through, group);
  if (group.scale === 0 || (group.clip && !meets(boxThrough(within, group.clip), part))) return [];
  const { opacity: _, ...solid } = group;
  const shapes = group.shapes.flatMap((shape) => cropped(shape, { part, through: within, fade }));
  if (shapes.length === 0) return [];
  return [{ ...solid, shapes: group.clip ? [...shapes, speck(part, within)] : shapes }];
}

/** A dot of a sheet unit that is there and cannot be seen. */
function speck({ minX, minY, maxX, maxY }: Box, through: Affine): CircleShape {
  const [x, y] = pointBefore(through, (minX + maxX) / 2, (minY + maxY) / 2);
  return { is: 'circle', x, y, radius: 1, fill: '#000000', fillOpacity: 0.001 };
}

const knownPaths = new WeakMap<PathShape, Box>();

/** A box that holds a shape with all that is painted of it. */
function boundsOf(shape: PathShape | CircleShape | TextShape): Box {
  if (shape.is === 'circle') return around(shape.x, shape.y, shape.radius + strokeReach(shape));
  // no letter is wider than two ems, nor rises higher above its baseline
  if (shape.is === 'text')
    return around(
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

function around(x: number, y: number, reach: number): Box {
  return { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach };
}

function meets(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}
