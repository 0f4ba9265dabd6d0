import { contains } from '../../labels/boxIndex';
import type { KeyedShape } from '../keyedShape';
import { linesInPixels } from '../lines/lineFeature';
import { nameRoom } from '../names/nameRoom';
import { pathAround } from '../path';
import type { PictureFrame } from '../pictureFrame';
import { hundredth } from '../rounding';
import type { ShownFeature } from '../shownFeatures';

const LENGTH = 9;
// along the line and across it, from the tip
const HEAD = [
  [0, 0],
  [-LENGTH, -4.5],
  [-LENGTH * 0.7, 0],
  [-LENGTH, 4.5],
] as const;
// room for the symbol the corridor ends at
const BACK_PX = 22;

/** Which way a corridor leads: a head near the end of each of its lines. */
export function arrowheads(shown: ShownFeature, { plane, palette, state }: PictureFrame): KeyedShape[] {
  const { id, kind } = shown.feature;
  if (kind !== 'corridor') return [];
  const view = nameRoom(plane);
  return linesInPixels(plane, shown).flatMap((points, i) => {
    const tip = pointBack(points, BACK_PX);
    const from = pointBack(points, BACK_PX + LENGTH);
    if (!tip || !from || !contains(view, { minX: tip.x, minY: tip.y, maxX: tip.x, maxY: tip.y })) return [];
    const [cos, sin] = [(tip.x - from.x) / LENGTH, (tip.y - from.y) / LENGTH];
    const head = HEAD.map(([along, across]) => ({
      x: tip.x + along * cos - across * sin,
      y: tip.y + along * sin + across * cos,
    }));
    return [
      {
        is: 'path' as const,
        key: `${id}/head/${i}`,
        d: pathAround([head]),
        fill: id === state.selected ? palette.accent : shown.style.colour,
        stroke: palette.halo,
        strokeWidth: 1,
        lineJoin: 'round' as const,
        opacity: hundredth(shown.opacity),
      },
    ];
  });
}

/** The point so many pixels before the end of a line, or nothing on a line that is shorter. */
function pointBack(
  points: readonly { x: number; y: number }[],
  backPx: number,
): { x: number; y: number } | null {
  let left = backPx;
  for (let i = points.length - 1; i > 0; i--) {
    const [to, from] = [points[i], points[i - 1]];
    if (!to || !from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length >= left)
      return { x: to.x + ((from.x - to.x) * left) / length, y: to.y + ((from.y - to.y) * left) / length };
    left -= length;
  }
  return null;
}
