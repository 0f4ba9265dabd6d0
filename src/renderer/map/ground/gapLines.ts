import { GAP_STROKE } from '../../../shared/symbology/gap';
import { trailStartMs } from '../../../shared/symbology/trail';
import type { Frame } from '../frame';
import type { OverlayItem } from '../overlay/svgOverlay';
import { pathThrough, toPixels } from '../overlay/svgPath';
import type { ShownFeature } from '../shownFeatures';

/** Dashes across the gaps in the record of a mover that lie where its trail would: whole, since no part of them is older than another. */
export function gapLines(
  { feature, mover, style, opacity, gap }: ShownFeature,
  { map, time, palette }: Frame,
) {
  if (!mover) return [];
  return mover.gaps(trailStartMs(time), time.toMs).flatMap((line, i): OverlayItem[] => {
    if (line.positions.length < 2) return [];
    // the symbol fades while it is in the gap, but the way to its next fix must be seen
    const shown = gap?.fromMs === line.fromMs ? 1 : opacity;
    const attributes = {
      d: pathThrough(toPixels(map, line.positions)),
      fill: 'none',
      'stroke-opacity': (shown * GAP_STROKE.opacity).toFixed(2),
    };
    return [
      {
        key: `${feature.id}/gap/${i}/casing`,
        tag: 'path',
        attributes: { ...attributes, stroke: palette.halo, 'stroke-width': GAP_STROKE.width + 2 },
      },
      {
        key: `${feature.id}/gap/${i}`,
        tag: 'path',
        attributes: {
          ...attributes,
          stroke: style.colour,
          'stroke-width': GAP_STROKE.width,
          'stroke-dasharray': GAP_STROKE.dash.join(' '),
        },
      },
    ];
  });
}
