import { trailStartMs } from '../../symbology/trail';
import type { KeyedShape } from '../keyedShape';
import { pathThroughAll } from '../path';
import type { PictureFrame } from '../pictureFrame';
import { hundredth } from '../rounding';
import type { ShownFeature } from '../shownFeatures';

// a trail fades in so many steps; in a window of time, to which all of it belongs, no further than to this
const TRAIL_STEPS = 8;
const LEAST_IN_WINDOW = 0.4;

/** The way that something has come. In steps by age, not by place in the line: what one looks like never changes, and only its path is written. */
export function trail(
  { feature, mover, style, opacity }: ShownFeature,
  { plane, time }: PictureFrame,
): KeyedShape[] {
  if (!mover) return [];
  const isWindow = time.fromMs !== time.toMs;
  const startMs = isWindow ? Math.max(time.fromMs, mover.startMs) : trailStartMs(time);
  const endMs = isWindow ? Math.min(time.toMs, mover.endMs) : time.toMs;
  if (endMs <= mover.startMs || startMs >= mover.endMs) return [];
  const least = isWindow ? LEAST_IN_WINDOW : 0;
  const stepMs = (endMs - startMs) / TRAIL_STEPS;
  return Array.from({ length: TRAIL_STEPS }, (_, i) => i).flatMap((i): KeyedShape[] => {
    const pieces = mover.trail(startMs + i * stepMs, startMs + (i + 1) * stepMs);
    if (pieces.length === 0) return [];
    const share = least + ((1 - least) * (i + 1)) / TRAIL_STEPS;
    return [
      {
        is: 'path',
        key: `${feature.id}/trail/${i}`,
        d: pieces.map((positions) => pathThroughAll(plane.line(positions))).join(''),
        stroke: style.colour,
        strokeWidth: 1 + 2 * share,
        strokeOpacity: hundredth(opacity * share * 0.85),
        lineCap: 'round',
        lineJoin: 'round',
      },
    ];
  });
}
