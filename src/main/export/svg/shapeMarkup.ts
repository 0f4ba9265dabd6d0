import type { Box } from '../../../shared/labels/boxIndex';
import type { GroupShape, Paint, Shape } from '../../../shared/sheet/shapes';
import { type Attributes, element, escapeXml, share, short } from './markup';
import { type TextSetting, textMarkup } from './textMarkup';

export interface MarkupSetting extends TextSetting {
  /** Gets what the elements refer to: clip paths, numbered in order of use. */
  readonly definitions: string[];
}

/** Shapes as SVG elements, in painting order. */
export function shapeMarkup(shapes: readonly Shape[], setting: MarkupSetting): string {
  return shapes.map((shape) => markupOf(shape, setting)).join('');
}

function markupOf(shape: Shape, setting: MarkupSetting): string {
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
      return textMarkup(shape, setting);
    case 'group':
      return groupMarkup(shape, setting);
  }
}

function groupMarkup(group: GroupShape, setting: MarkupSetting): string {
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
      ['clip-path', clip && `url(#${clipId(clip, setting.definitions)})`],
      ['opacity', opacity === 1 ? undefined : share(opacity)],
    ],
    title + shapeMarkup(group.shapes, setting),
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

function paintAttributes(paint: Paint): Attributes {
  return [
    ['fill', paint.fill ?? 'none'],
    ['fill-opacity', share(paint.fillOpacity)],
    ['fill-rule', paint.fillRule === 'evenodd' ? 'evenodd' : undefined],
    ['stroke', paint.stroke],
    ['stroke-width', paint.strokeWidth],
    ['stroke-opacity', share(paint.strokeOpacity)],
    ['stroke-dasharray', paint.dash?.map(short).join(' ')],
    ['stroke-linecap', paint.lineCap === 'round' ? 'round' : undefined],
    ['stroke-linejoin', paint.lineJoin === 'round' ? 'round' : undefined],
    ['opacity', share(paint.opacity)],
  ];
}
