import type { KeyedShape } from '../../../shared/picture/keyedShape';
import type { Frame } from '../frame';

/** A tool's line along an SVG path: a casing in the ground's colour, and the line on it. */
export function casedLine(
  key: string,
  d: string,
  { palette }: Frame,
  { width, dash }: { readonly width: number; readonly dash?: readonly number[] },
): KeyedShape[] {
  return [
    {
      is: 'path',
      key: `${key}/casing`,
      d,
      stroke: palette.halo,
      strokeWidth: width + 3,
      opacity: 0.7,
    },
    {
      is: 'path',
      key: `${key}/line`,
      d,
      stroke: palette.accent,
      strokeWidth: width,
      ...(dash && { dash }),
    },
  ];
}
