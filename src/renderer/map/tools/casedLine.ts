import type { Frame } from '../frame';
import type { OverlayItem } from '../overlay/svgOverlay';

/** A tool's line along an SVG path: a casing in the ground's colour, and the line on it. */
export function casedLine(
  key: string,
  d: string,
  { palette }: Frame,
  { width, dash }: { readonly width: number; readonly dash?: string },
): OverlayItem[] {
  const path = { d, fill: 'none' };
  return [
    {
      key: `${key}/casing`,
      tag: 'path',
      attributes: { ...path, stroke: palette.halo, 'stroke-width': width + 3, opacity: 0.7 },
    },
    {
      key: `${key}/line`,
      tag: 'path',
      attributes: {
        ...path,
        stroke: palette.accent,
        'stroke-width': width,
        ...(dash !== undefined && { 'stroke-dasharray': dash }),
      },
    },
  ];
}
