import { contains } from '../../../shared/labels/boxIndex';
import type { Frame } from '../frame';
import { viewBox } from '../labels/viewBox';
import { linesInPixels } from '../lines/lineFeature';
import type { OverlayItem } from '../overlay/svgOverlay';
import type { ShownFeature } from '../shownFeatures';

const LENGTH = 9;
const HEAD = `M0 0L${-LENGTH} -4.5L${-LENGTH * 0.7} 0L${-LENGTH} 4.5Z`;
// room for the symbol the corridor ends at
const BACK_PX = 22;

/** Which way a corridor leads: a head near the end of each of its lines. */
export function arrowheads(shown: ShownFeature, { map, palette, state }: Frame): OverlayItem[] {
  const { id, kind } = shown.feature;
  if (kind !== 'corridor') return [];
  const view = viewBox(map);
  return linesInPixels(map, shown).flatMap((points, i) => {
    const tip = pointBack(points, BACK_PX);
    const from = pointBack(points, BACK_PX + LENGTH);
    if (!tip || !from || !contains(view, { minX: tip.x, minY: tip.y, maxX: tip.x, maxY: tip.y })) return [];
    const degrees = (Math.atan2(tip.y - from.y, tip.x - from.x) * 180) / Math.PI;
    return [
      {
        key: `${id}/head/${i}`,
        tag: 'path' as const,
        attributes: {
          d: HEAD,
          transform: `translate(${tip.x.toFixed(1)} ${tip.y.toFixed(1)}) rotate(${degrees.toFixed(1)})`,
          fill: id === state.selected ? palette.accent : shown.style.colour,
          stroke: palette.halo,
          'stroke-width': 1,
          opacity: shown.opacity.toFixed(2),
        },
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
