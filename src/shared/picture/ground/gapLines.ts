import { GAP_STROKE } from '../../symbology/gap';
import { trailStartMs } from '../../symbology/trail';
import type { KeyedShape } from '../keyedShape';
import { pathThroughAll } from '../path';
import type { PictureFrame } from '../pictureFrame';
import { hundredth } from '../rounding';
import type { ShownFeature } from '../shownFeatures';
import { ROUND } from './round';

/** Dashes across the gaps in the record of a mover that lie where its trail would: whole, since no part of them is older than another. */
export function gapLines(
  { feature, mover, style, opacity, gap }: ShownFeature,
  { plane, time, palette }: PictureFrame,
): KeyedShape[] {
  if (!mover) return [];
  return mover.gaps(trailStartMs(time), time.toMs).flatMap((line, i): KeyedShape[] => {
    if (line.positions.length < 2) return [];
    // the symbol fades while it is in the gap, but the way to its next fix must be seen
    const shown = gap?.fromMs === line.fromMs ? 1 : opacity;
    const path = {
      is: 'path',
      d: pathThroughAll(plane.line(line.positions)),
      strokeOpacity: hundredth(shown * GAP_STROKE.opacity),
      ...ROUND,
    } as const;
    return [
      {
        ...path,
        key: `${feature.id}/gap/${i}/casing`,
        stroke: palette.halo,
        strokeWidth: GAP_STROKE.width + 2,
      },
      {
        ...path,
        key: `${feature.id}/gap/${i}`,
        stroke: style.colour,
        strokeWidth: GAP_STROKE.width,
        dash: GAP_STROKE.dash,
      },
    ];
  });
}
