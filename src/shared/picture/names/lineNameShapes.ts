import type { BesidePlace } from '../../labels/besideLine';
import { LABEL_MARGIN } from '../../labels/placeLabels';
import type { PlacedLineName } from '../../labels/placeLineNames';
import type { Palette } from '../../symbology/palette';
import type { KeyedShape } from '../keyedShape';
import { hundredth } from '../rounding';
import { nameLeader } from './nameLeader';
import { lineShapes, type MapTextStyle, plateShape, turnedPlateShape, turnedShape } from './textShapes';

/**
 * A line's name where it was placed: turned along its line, or beside it with the stroke that leads to it. With a palette given it
 * stands on a plate, to be read whatever lies under it.
 */
export function lineNameShapes(
  { id, way, place }: PlacedLineName,
  style: MapTextStyle,
  lineHeight: number,
  plate?: Palette,
): KeyedShape[] {
  if (place.is === 'along') {
    if (way.is !== 'along') return [];
    const size = { width: way.width, height: lineHeight + 1 };
    const ground = plate ? [turnedPlateShape(`${id}/plate`, size, place, plate)] : [];
    return [...ground, turnedShape(id, way.text, place, style)];
  }
  if (way.is !== 'beside') return [];
  const at = {
    x: (place.box.minX + place.box.maxX) / 2,
    y: place.box.minY + LABEL_MARGIN.y,
    lineHeight,
    anchor: 'middle' as const,
  };
  const ground = plate ? [plateShape(`${id}/plate`, place.box, plate)] : [];
  return [...leaderShapes(id, place, style), ...ground, ...lineShapes(id, way.lines, at, style)];
}

function leaderShapes(id: string, { leader }: BesidePlace, style: MapTextStyle): KeyedShape[] {
  const [{ x, y }] = leader;
  return [
    ...nameLeader(id, leader, style),
    {
      is: 'circle',
      key: `${id}/foot`,
      x: hundredth(x),
      y: hundredth(y),
      radius: 2,
      fill: style.colour,
      stroke: style.halo,
      strokeWidth: 1,
    },
  ];
}
