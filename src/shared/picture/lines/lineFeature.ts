import type { PixelPoint } from '../../labels/lineStretch';
import type { Position } from '../../position';
import type { CompiledFeature } from '../../situation/compiled';
import type { Plane } from '../plane';
import type { ShownFeature } from '../shownFeatures';

/** Whether a feature is drawn as lines. A mover is not: its way is its trail. */
export function isLineFeature({ feature: { geometry }, mover }: ShownFeature): boolean {
  return mover === null && (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString');
}

/** Lines as they were last laid on a plane. */
interface Laid {
  readonly on: object;
  readonly lines: PixelPoint[][];
}

const laid = new WeakMap<CompiledFeature, Laid>();

/** The lines of a feature in pixels of the plane; none for what is not drawn as lines. Painters ask in every frame. */
export function linesInPixels(plane: Plane, shown: ShownFeature): PixelPoint[][] {
  if (!isLineFeature(shown)) return [];
  const kept = laid.get(shown.feature);
  if (kept?.on === plane.laid) return kept.lines;
  const lines = linesOf(shown.feature).flatMap((line) => plane.line(line));
  laid.set(shown.feature, { on: plane.laid, lines });
  return lines;
}

function linesOf({ geometry }: CompiledFeature): Position[][] {
  const lines =
    geometry?.type === 'LineString'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.map((line) => line.map(([longitude = 0, latitude = 0]) => [longitude, latitude]));
}
