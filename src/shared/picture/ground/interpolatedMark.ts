import { INTERPOLATED_MARK } from '../../symbology/interpolation';
import type { KeyedShape } from '../keyedShape';
import { pathThroughAll } from '../path';
import type { PictureFrame } from '../pictureFrame';
import { hundredth } from '../rounding';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import { ROUND } from './round';

// from the symbol's rim to the mark
const GAP_PX = 3;

/** Chevrons ahead of a mover that is between two fixes: where it is drawn was not observed. */
export function interpolatedMark(
  { shown, x, y, size }: DrawnSymbol,
  { palette, plane }: PictureFrame,
): KeyedShape[] {
  const { feature, heading, position, interpolated, opacity, style } = shown;
  if (!interpolated || heading === null || !position) return [];
  const { lines, strokeWidth } = INTERPOLATED_MARK;
  const angle = ((plane.turn(position, heading) - 90) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = ([along, aside]: readonly [number, number]) => {
    const ahead = size / 2 + GAP_PX + along;
    return { x: x + ahead * cos - aside * sin, y: y + ahead * sin + aside * cos };
  };
  // in place rather than by a transform: one that changes has the page put in layers again
  const path = {
    is: 'path',
    d: pathThroughAll(lines.map((line) => line.map(turned))),
    strokeOpacity: hundredth(opacity),
    ...ROUND,
  } as const;
  return [
    {
      ...path,
      key: `${feature.id}/interpolated/casing`,
      stroke: palette.halo,
      strokeWidth: strokeWidth + 2.5,
    },
    { ...path, key: `${feature.id}/interpolated`, stroke: style.colour, strokeWidth },
  ];
}
