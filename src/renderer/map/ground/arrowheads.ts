import type { Frame } from '../frame';
import type { ShownFeature } from '../shownFeatures';

const LENGTH = 9;
const HALF_WIDTH = 4.5;
// room for the symbol the corridor ends at
const BACK_PX = 18;

/** Draws which way a corridor leads: a head near the end of each of its lines. */
export function drawArrowheads(
  context: CanvasRenderingContext2D,
  shown: ShownFeature,
  { map, palette, state }: Frame,
) {
  const { geometry } = shown.feature;
  if (shown.feature.kind !== 'corridor' || !geometry) return;
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  for (const line of lines) {
    const points = line.map(([lon, lat]) => map.latLngToLayerPoint([lat ?? 0, lon ?? 0]));
    const tip = pointBack(points, BACK_PX);
    const from = pointBack(points, BACK_PX + LENGTH);
    if (!tip || !from) continue;
    const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
    context.save();
    context.translate(tip.x, tip.y);
    context.rotate(angle);
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(-LENGTH, -HALF_WIDTH);
    context.lineTo(-LENGTH * 0.7, 0);
    context.lineTo(-LENGTH, HALF_WIDTH);
    context.closePath();
    context.globalAlpha = shown.opacity;
    context.strokeStyle = palette.halo;
    context.lineWidth = 2;
    context.stroke();
    context.fillStyle = shown.feature.id === state.selected ? palette.accent : shown.style.colour;
    context.fill();
    context.restore();
  }
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
