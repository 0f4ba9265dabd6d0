import type { Box } from '../../../shared/labels/boxIndex';
import type { CircleShape, GroupShape, PathShape, Shape, TextShape } from '../../../shared/sheet/shapes';
import { type Affine, boxThrough, IDENTITY, pointBefore, withinGroup } from './affine';
import { pathBounds } from './pathBounds';

/**
 * The shapes that may be seen in a part of a sheet, the others left out: they need not be drawn, and a faded or clipped group that lies far
 * outside of what is drawn ends resvg 0.35 and with it the process. Since the boxes here are larger than the shapes, each such group
 * gets a speck in the middle of the part besides, too faint to change a pixel.
 */
export function cropShapes(shapes: readonly Shape[], part: Box): Shape[] {
  return shapes.flatMap((shape) => cropped(shape, part, IDENTITY));
}

function cropped(shape: Shape, part: Box, through: Affine): Shape[] {
  if (shape.is === 'group') return croppedGroup(shape, part, through);
  if (!meets(boxThrough(through, boundsOf(shape)), part)) return [];
  const { opacity = 1 } = shape;
  if (opacity === 1) return [shape];
  const { opacity: _, ...solid } = shape;
  return [{ is: 'group', opacity, shapes: [solid, speck(part, through)] }];
}

function croppedGroup(group: GroupShape, part: Box, through: Affine): Shape[] {
  const within = withinGroup(through, group);
  if (group.scale === 0 || (group.clip && !meets(boxThrough(within, group.clip), part))) return [];
  const shapes = group.shapes.flatMap((shape) => cropped(shape, part, within));
  if (shapes.length === 0) return [];
  const layered = group.clip !== undefined || (group.opacity ?? 1) < 1;
  return [{ ...group, shapes: layered ? [...shapes, speck(part, within)] : shapes }];
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
