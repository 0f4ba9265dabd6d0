import type { CircleShape, PathShape, Shape } from '../../sheet/shapes';
import type { Palette } from '../../symbology/palette';
import type { FeatureStyle } from '../../symbology/symbology';
import { type SymbolShape, symbolShapes } from '../../symbology/symbolShapes';

/** The shapes of a feature's symbol about the origin. */
export function symbolShapesOf(style: FeatureStyle, palette: Palette, selected = false): Shape[] {
  return symbolShapes(style, palette, { selected }).shapes.map(shapeOf);
}

/** A shape of the symbology about the origin. */
export function shapeOf(shape: SymbolShape): Shape {
  const { fill, stroke, strokeWidth, dash, opacity } = shape;
  const paint = {
    ...(fill !== 'none' && { fill }),
    ...(stroke !== 'none' && ({ stroke, strokeWidth, lineCap: 'round', lineJoin: 'round' } as const)),
    ...(dash.length > 0 && { dash }),
    ...(opacity < 1 && { opacity }),
  };
  if (shape.type === 'circle') {
    const circle: CircleShape = { is: 'circle', x: 0, y: 0, radius: shape.radius, ...paint };
    return circle;
  }
  const path: PathShape = { is: 'path', d: shape.path, fillRule: 'evenodd', ...paint };
  return { is: 'group', move: [shape.offset, shape.offset], scale: shape.scale, shapes: [path] };
}
