import type { KeyedShape } from '../keyedShape';
import { pathThrough } from '../path';
import type { PictureFrame } from '../pictureFrame';
import type { DrawnSymbol } from '../symbols/placeSymbols';

/** The short leg from a symbol that was moved aside to its place. */
export function leader({ from, x, y, shown }: DrawnSymbol, { palette }: PictureFrame): KeyedShape[] {
  if (!from) return [];
  const { id } = shown.feature;
  return [
    {
      is: 'path',
      key: `${id}/leader`,
      d: pathThrough([from, { x, y }]),
      stroke: palette.label,
      strokeWidth: 1,
      lineCap: 'round',
    },
    { is: 'circle', key: `${id}/place`, x: from.x, y: from.y, radius: 2, fill: palette.label },
  ];
}
