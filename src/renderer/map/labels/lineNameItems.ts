import type { BesidePlace } from '../../../shared/labels/besideLine';
import { LABEL_MARGIN } from '../../../shared/labels/placeLabels';
import type { PlacedLineName } from '../../../shared/labels/placeLineNames';
import type { Palette } from '../../../shared/symbology/palette';
import type { OverlayItem } from '../overlay/svgOverlay';
import { pathThrough } from '../overlay/svgPath';
import { lineItems, plateItem, type TextStyle, turnedItem, turnedPlateItem } from './textItems';

/**
 * A line's name where it was placed: turned along its line, or beside it with the stroke that leads to it. With a palette given it
 * stands on a plate, to be read whatever lies under it.
 */
export function lineNameItems(
  { id, way, place }: PlacedLineName,
  style: TextStyle,
  lineHeight: number,
  plate?: Palette,
): OverlayItem[] {
  if (place.is === 'along') {
    if (way.is !== 'along') return [];
    const size = { width: way.width, height: lineHeight + 1 };
    const ground = plate ? [turnedPlateItem(`${id}/plate`, size, place, plate)] : [];
    return [...ground, turnedItem(id, way.text, place, style)];
  }
  if (way.is !== 'beside') return [];
  const at = {
    x: (place.box.minX + place.box.maxX) / 2,
    y: place.box.minY + LABEL_MARGIN.y,
    lineHeight,
    anchor: 'middle' as const,
  };
  const ground = plate ? [plateItem(`${id}/plate`, place.box, plate)] : [];
  return [...leaderItems(id, place, style), ...ground, ...lineItems(id, way.lines, at, style)];
}

function leaderItems(id: string, { leader }: BesidePlace, { colour, halo }: TextStyle): OverlayItem[] {
  const [{ x, y }] = leader;
  const stroke = { d: pathThrough(leader), fill: 'none', 'stroke-linecap': 'round' };
  return [
    { key: `${id}/casing`, tag: 'path', attributes: { ...stroke, stroke: halo, 'stroke-width': 3.5 } },
    { key: `${id}/leader`, tag: 'path', attributes: { ...stroke, stroke: colour, 'stroke-width': 1 } },
    { key: `${id}/foot`, tag: 'circle', attributes: { cx: x, cy: y, r: 2, fill: colour, stroke: halo } },
  ];
}
