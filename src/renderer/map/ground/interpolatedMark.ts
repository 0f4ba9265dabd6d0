import { INTERPOLATED_MARK } from '../../../shared/symbology/interpolation';
import type { Frame } from '../frame';
import type { OverlayItem } from '../overlay/svgOverlay';
import type { DrawnSymbol } from '../symbols/placeSymbols';

// from the symbol's rim to the mark
const GAP_PX = 3;

/** Chevrons ahead of a mover that is between two fixes: where it is drawn was not observed. */
export function interpolatedMark({ shown, x, y, size }: DrawnSymbol, { palette }: Frame): OverlayItem[] {
  const { feature, heading, interpolated, opacity, style } = shown;
  if (!interpolated || heading === null) return [];
  const { path, strokeWidth } = INTERPOLATED_MARK;
  const attributes = {
    d: path,
    fill: 'none',
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${(heading - 90).toFixed(1)}) translate(${size / 2 + GAP_PX} 0)`,
    opacity: opacity.toFixed(2),
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
