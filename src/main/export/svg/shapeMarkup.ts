import type { Box } from '../../../shared/labels/boxIndex';
import type { GroupShape, Paint, Shape, TextShape } from '../../../shared/sheet/shapes';
import { type Attributes, element, escapeXml, short } from './markup';

/** Shapes as SVG elements, in painting order. `definitions` gets what they refer to: clip paths, numbered in order of use. */
export function shapeMarkup(shapes: readonly Shape[], definitions: string[]): string {
  return shapes.map((shape) => markupOf(shape, definitions)).join('');
}

function markupOf(shape: Shape, definitions: string[]): string {
  switch (shape.is) {
    case 'path':
      return element('path', [['d', shape.d], ...paintAttributes(shape)]);
    case 'circle':
      return element('circle', [
        ['cx', shape.x],
        ['cy', shape.y],
        ['r', shape.radius],
        ...paintAttributes(shape),
      ]);
    case 'text':
      return textMarkup(shape);
    case 'group':
      return groupMarkup(shape, definitions);
  }
}

function groupMarkup(group: GroupShape, definitions: string[]): string {
  const { move, turn, scale, clip, opacity, label } = group;
  const transforms = [
    ...(move ? [`translate(${short(move[0])} ${short(move[1])})`] : []),
    ...(turn ? [`rotate(${short(turn)})`] : []),
    ...(scale === undefined || scale === 1 ? [] : [`scale(${Number(scale.toFixed(5))})`]),
  ];
  const title = label === undefined ? '' : element('title', [], escapeXml(label));
  return element(
    'g',
    [
      ['transform', transforms.length > 0 ? transforms.join(' ') : undefined],
      ['clip-path', clip && `url(#${clipId(clip, definitions)})`],
      ['opacity', opacity === 1 ? undefined : opacity],
    ],
    title + shapeMarkup(group.shapes, definitions),
  );
}

function clipId({ minX, minY, maxX, maxY }: Box, definitions: string[]): string {
  const id = `clip-${definitions.length + 1}`;
  const rect = element('rect', [
    ['x', minX],
    ['y', minY],
    ['width', maxX - minX],
    ['height', maxY - minY],
  ]);
  definitions.push(element('clipPath', [['id', id]], rect));
  return id;
}

function textMarkup({
  text,
  x,
  y,
  size,
  weight,
  italic,
  fill,
  opacity,
  anchor,
  halo,
  spacing,
  turn,
}: TextShape): string {
  const attributes: Attributes = [
    ['x', x],
    ['y', y],
    ['font-size', size],
    ['font-weight', weight],
    ['font-style', italic ? 'italic' : undefined],
    ['text-anchor', anchor === 'start' ? undefined : anchor],
    ['letter-spacing', spacing],
    ['transform', turn ? `rotate(${short(turn)} ${short(x)} ${short(y)})` : undefined],
    ['opacity', opacity],
  ];
  const letters = (paint: Attributes) => element('text', [...attributes, ...paint], escapeXml(text));
  // drawn twice, since not every program knows the order of painting of SVG 2
  const outline = halo
    ? letters([
        ['fill', 'none'],
        ['stroke', halo.colour],
        ['stroke-width', halo.width],
        ['stroke-opacity', halo.opacity],
        ['stroke-linejoin', 'round'],
      ])
    : '';
  return outline + letters([['fill', fill]]);
}

function paintAttributes(paint: Paint): Attributes {
  return [
    ['fill', paint.fill ?? 'none'],
    ['fill-opacity', paint.fillOpacity],
    ['fill-rule', paint.fillRule === 'evenodd' ? 'evenodd' : undefined],
    ['stroke', paint.stroke],
    ['stroke-width', paint.strokeWidth],
    ['stroke-opacity', paint.strokeOpacity],
    ['stroke-dasharray', paint.dash?.map(short).join(' ')],
    ['stroke-linecap', paint.lineCap === 'round' ? 'round' : undefined],
    ['stroke-linejoin', paint.lineJoin === 'round' ? 'round' : undefined],
    ['opacity', paint.opacity],
  ];
}
