import type L from 'leaflet';
import { linesInPixels } from '../lines/lineFeature';
import type { ShownFeature } from '../shownFeatures';

/** A part of a line that is in view, in pixels of the map's layer plane. */
export interface Stretch {
  readonly points: readonly L.Point[];
  /** Pixels from each point to the next. */
  readonly lengths: readonly number[];
  readonly lengthPx: number;
}

/** A point on a line, with the direction in which the line runs there, in radians. */
export interface PlaceOnLine {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

const EDGE_PX = 40;

/** The longest part of a feature's lines that is in view. */
export function longestVisibleStretch(map: L.Map, shown: ShownFeature): Stretch | null {
  const origin = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  const inView = ({ x, y }: L.Point) =>
    x > origin.x + EDGE_PX &&
    x < origin.x + size.x - EDGE_PX &&
    y > origin.y + EDGE_PX &&
    y < origin.y + size.y - EDGE_PX;
  let longest: Stretch | null = null;
  for (const points of linesInPixels(map, shown)) {
    for (const stretch of visibleStretches(points, inView))
      if (stretch.lengthPx > (longest?.lengthPx ?? 0)) longest = stretch;
  }
  return longest;
}

/** The point at a fraction of a stretch's length. */
export function placeOn({ points, lengths, lengthPx }: Stretch, fraction: number): PlaceOnLine {
  let left = lengthPx * fraction;
  let i = 0;
  while (i < lengths.length - 1 && left > (lengths[i] ?? 0)) left -= lengths[i++] ?? 0;
  const [from, to] = [points[i], points[i + 1]];
  if (!from || !to) return { x: 0, y: 0, angle: 0 };
  const part = left / (lengths[i] || 1);
  return {
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
    angle: Math.atan2(to.y - from.y, to.x - from.x),
  };
}

// a segment counts as in view when either end is
function visibleStretches(points: readonly L.Point[], inView: (point: L.Point) => boolean): Stretch[] {
  const stretches: L.Point[][] = [];
  let current: L.Point[] = [];
  points.forEach((point, i) => {
    const next = points[i + 1];
    const previous = points[i - 1];
    if (inView(point) || (next && inView(next)) || (previous && inView(previous))) current.push(point);
    else if (current.length > 0) {
      stretches.push(current);
      current = [];
    }
  });
  stretches.push(current);
  return stretches.filter((stretch) => stretch.length > 1).map(measured);
}

function measured(points: readonly L.Point[]): Stretch {
  const lengths = points.slice(1).map((point, i) => point.distanceTo(points[i] ?? point));
  return { points, lengths, lengthPx: lengths.reduce((sum, length) => sum + length, 0) };
}
