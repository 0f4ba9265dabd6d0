import { INTERPOLATED_MARK } from '../../../shared/symbology/interpolation';
import type { Frame } from '../frame';
import type { OverlayItem } from '../overlay/svgOverlay';
import { pathThrough } from '../overlay/svgPath';
import type { DrawnSymbol } from '../symbols/placeSymbols';

// from the symbol's rim to the mark
const GAP_PX = 3;

/** Chevrons ahead of a mover that is between two fixes: where it is drawn was not observed. */
export function interpolatedMark({ shown, x, y, size }: DrawnSymbol, { palette }: Frame): OverlayItem[] {
  const { feature, heading, interpolated, opacity, style } = shown;
  if (!interpolated || heading === null) return [];
  const { lines, strokeWidth } = INTERPOLATED_MARK;
  const angle = ((heading - 90) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = ([along, aside]: readonly [number, number]) => {
    const ahead = size / 2 + GAP_PX + along;
    return { x: x + ahead * cos - aside * sin, y: y + ahead * sin + aside * cos };
  };
  // in place rather than by a transform: one that changes has the page put in layers again
  const attributes = {
    d: lines.map((line) => pathThrough(line.map(turned))).join(''),
    fill: 'none',
    'stroke-opacity': opacity.toFixed(2),
  };
  return [
    {
      key: `${feature.id}/interpolated/casing`,
      tag: 'path',
      attributes: { ...attributes, stroke: palette.halo, 'stroke-width': strokeWidth + 2.5 },
    },
    {
      key: `${feature.id}/interpolated`,
      tag: 'path',
      attributes: { ...attributes, stroke: style.colour, 'stroke-width': strokeWidth },
    },
  ];
}
