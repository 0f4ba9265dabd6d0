import { geodesicCircle } from '../../geodesy/geodesic';
import type { Position } from '../../position';
import type { KeyedShape } from '../keyedShape';
import { pathAround } from '../path';
import type { PictureFrame } from '../pictureFrame';
import type { Plane } from '../plane';
import { hundredth, tenth } from '../rounding';
import type { ShownFeature } from '../shownFeatures';

const CIRCLE_POINTS = 64;
// of one so large a corner would be seen
const LARGE_PX = 160;
const MORE_POINTS = 180;
/** Up to here a circle on the ground is one on a conformal map to half a percent, but for the polar regions. */
const PLAIN_RADIUS_M = 30_000;
const PLAIN_LATITUDE = 75;
const DASH = [3, 4];

/** The circle or area within which the true place of a feature lies. */
export function uncertainty(shown: ShownFeature, { plane, state, palette }: PictureFrame): KeyedShape[] {
  const { feature, position, style, opacity } = shown;
  if (feature.uncertaintyM === undefined || !position) return [];
  const colour = feature.id === state.selected ? palette.accent : style.colour;
  const outline = outlineOf(position, feature.uncertaintyM, plane);
  return [
    {
      ...outline,
      key: `${feature.id}/${outline.is}`,
      fill: colour,
      fillOpacity: Math.round(100 * opacity) / 1000,
      stroke: colour,
      strokeOpacity: hundredth(0.75 * opacity),
      strokeWidth: 1.25,
      dash: DASH,
      lineCap: 'round',
    },
  ];
}

function outlineOf(position: Position, radiusM: number, plane: Plane) {
  const radius = radiusM * plane.pxPerM(position);
  if (!plane.conformal || radiusM > PLAIN_RADIUS_M || Math.abs(position[1]) > PLAIN_LATITUDE)
    return {
      is: 'path',
      d: pathAround(plane.ring(ringAround(position, radiusM, radius > LARGE_PX))),
    } as const;
  const { x, y } = plane.toPixels(position);
  return { is: 'circle', x: tenth(x), y: tenth(y), radius: tenth(radius) } as const;
}

// around what does not move it is the same in every frame
const rings = new WeakMap<Position, Position[]>();

function ringAround(position: Position, radiusM: number, isLarge: boolean): Position[] {
  const points = isLarge ? MORE_POINTS : CIRCLE_POINTS;
  const kept = rings.get(position);
  if (kept?.length === points + 1) return kept;
  const ring = geodesicCircle(position, radiusM, points);
  rings.set(position, ring);
  return ring;
}
