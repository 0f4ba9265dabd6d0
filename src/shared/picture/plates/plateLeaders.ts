import type { KeyedShape } from '../keyedShape';
import { pathThrough } from '../path';
import type { PictureFrame } from '../pictureFrame';
import { hundredth } from '../rounding';
import type { PlacedPlate } from './placePlates';
import type { PlateWish } from './plateWishes';

/** The thin lines from a plate to the places that it is about. */
export function plateLeaders(
  { plate, leaders }: PlacedPlate<PlateWish>,
  { palette, state }: PictureFrame,
): KeyedShape[] {
  const { feature, style, opacity } = plate.shown;
  const colour = feature.id === state.selected ? palette.accent : style.colour;
  const faded = hundredth(opacity);
  return leaders.flatMap(([from, to], i): KeyedShape[] => {
    const key = `${feature.id}/${i}`;
    const line = { is: 'path', d: pathThrough([from, to]), lineCap: 'round' } as const;
    return [
      { ...line, key: `${key}/casing`, stroke: palette.halo, strokeWidth: 3, opacity: 0.6 },
      { ...line, key: `${key}/line`, stroke: colour, strokeWidth: 1, opacity: faded },
      { is: 'circle', key: `${key}/place`, x: to.x, y: to.y, radius: 2, fill: colour, opacity: faded },
    ];
  });
}
