import { type BoxIndex, buildBoxIndex } from '../../../shared/labels/boxIndex';
import type { Frame } from '../frame';
import { linesInPixels } from '../lines/lineFeature';

const STEP_PX = 10;
const HALF_PX = 3;

/** Where lines run in view, as small boxes along them: a name had better stand on another side of its symbol than on one. */
export function lineObstacles({ map, shown }: Frame): BoxIndex {
  const index = buildBoxIndex();
  const origin = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  const isInView = (x: number, y: number) =>
    x > origin.x && x < origin.x + size.x && y > origin.y && y < origin.y + size.y;
  for (const each of shown) {
    for (const points of linesInPixels(map, each)) {
      points.forEach((to, i) => {
        const from = points[i - 1];
        if (!from) return;
        const steps = Math.min(400, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP_PX));
        for (let step = 0; step < steps; step++) {
          const x = from.x + ((to.x - from.x) * step) / steps;
          const y = from.y + ((to.y - from.y) * step) / steps;
          if (isInView(x, y))
            index.add({ minX: x - HALF_PX, minY: y - HALF_PX, maxX: x + HALF_PX, maxY: y + HALF_PX });
        }
      });
    }
  }
  return index;
}
