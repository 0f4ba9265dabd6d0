import type L from 'leaflet';
import { type Box, type BoxIndex, buildBoxIndex } from '../../../shared/labels/boxIndex';
import type { ShownFeature } from '../shownFeatures';

const STEP_PX = 10;
const HALF_PX = 3;

/** Where lines run in view, as small boxes along them, each owned by its feature: no name had better stand on one. */
export function lineObstacles(lines: ReadonlyMap<ShownFeature, readonly L.Point[][]>, view: Box): BoxIndex {
  const index = buildBoxIndex();
  const isInView = (x: number, y: number) => x > view.minX && x < view.maxX && y > view.minY && y < view.maxY;
  for (const [{ feature }, ofFeature] of lines) {
    for (const points of ofFeature) {
      points.forEach((to, i) => {
        const from = points[i - 1];
        if (!from) return;
        const steps = Math.min(400, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP_PX));
        for (let step = 0; step < steps; step++) {
          const x = from.x + ((to.x - from.x) * step) / steps;
          const y = from.y + ((to.y - from.y) * step) / steps;
          if (isInView(x, y))
            index.add(
              { minX: x - HALF_PX, minY: y - HALF_PX, maxX: x + HALF_PX, maxY: y + HALF_PX },
              feature.id,
            );
        }
      });
    }
  }
  return index;
}
