import type L from 'leaflet';
import { distanceInWords } from '../../../shared/geodesy/units';
import type { ShownFeature } from '../shownFeatures';

/** A text written along a line. */
export interface LineLabel {
  readonly shown: ShownFeature;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radians, as the line runs on the screen. */
  readonly angle: number;
  /** Whether the visible stretch of the line is long enough to carry the text. */
  readonly roomPx: number;
}

/** What a line says of itself on the map: a measure its length, a corridor its name and that it is illustrative. */
export function lineLabelText({ feature }: ShownFeature): string {
  if (feature.kind === 'measure' && feature.lengthM !== undefined) return distanceInWords(feature.lengthM);
  return feature.illustrative ? `${feature.label} · illustrative` : feature.label;
}

/** Finds the middle of the longest stretch of a line that is in view. */
export function placeLineLabel(map: L.Map, shown: ShownFeature): LineLabel | null {
  const lines = linesOf(shown);
  let best: LineLabel | null = null;
  const view = map.getSize();
  const origin = map.containerPointToLayerPoint([0, 0]);
  const inView = ({ x, y }: L.Point) =>
    x > origin.x + 40 && x < origin.x + view.x - 40 && y > origin.y + 40 && y < origin.y + view.y - 40;
  for (const line of lines) {
    const points = line.map(([lon, lat]) => map.latLngToLayerPoint([lat ?? 0, lon ?? 0]));
    for (const stretch of visibleStretches(points, inView)) {
      const label = middleOf(stretch, shown);
      if (label && label.roomPx > (best?.roomPx ?? 0)) best = label;
    }
  }
  return best;
}

function linesOf({ feature: { geometry } }: ShownFeature): readonly number[][][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

function visibleStretches(points: readonly L.Point[], inView: (point: L.Point) => boolean): L.Point[][] {
  const stretches: L.Point[][] = [];
  let current: L.Point[] = [];
  points.forEach((point, i) => {
    const next = points[i + 1];
    // a short line may cross the view without a vertex in it; both ends in the margin still count
    if (inView(point) || (next && inView(next))) current.push(point);
    else if (current.length > 0) {
      stretches.push(current);
      current = [];
    }
  });
  if (current.length > 1) stretches.push(current);
  return stretches.filter((stretch) => stretch.length > 1);
}

function middleOf(stretch: readonly L.Point[], shown: ShownFeature): LineLabel | null {
  const lengths = stretch.slice(1).map((point, i) => point.distanceTo(stretch[i] ?? point));
  const roomPx = lengths.reduce((sum, length) => sum + length, 0);
  let left = roomPx / 2;
  for (const [i, length] of lengths.entries()) {
    const from = stretch[i];
    const to = stretch[i + 1];
    if (!from || !to || length < left) {
      left -= length;
      continue;
    }
    const fraction = length === 0 ? 0 : left / length;
    return {
      shown,
      text: lineLabelText(shown),
      x: from.x + (to.x - from.x) * fraction,
      y: from.y + (to.y - from.y) * fraction,
      angle: Math.atan2(to.y - from.y, to.x - from.x),
      roomPx,
    };
  }
  return null;
}
