import type { PixelPoint } from '../../labels/lineStretch';
import type { KeyedShape } from '../keyedShape';
import { pathThrough } from '../path';
import type { MapTextStyle } from './textShapes';

/** The thin stroke from what is named to a name that stands off, on a casing that keeps it readable on any ground. */
export function nameLeader(
  id: string,
  ends: readonly [from: PixelPoint, to: PixelPoint],
  { colour, halo }: Pick<MapTextStyle, 'colour' | 'halo'>,
): KeyedShape[] {
  const line = { is: 'path', d: pathThrough(ends), lineCap: 'round' } as const;
  return [
    { ...line, key: `${id}/casing`, stroke: halo, strokeWidth: 3.5 },
    { ...line, key: `${id}/leader`, stroke: colour, strokeWidth: 1 },
  ];
}
