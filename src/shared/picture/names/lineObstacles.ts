import { type Box, type BoxIndex, buildBoxIndex, isSameBox } from '../../labels/boxIndex';
import type { PixelPoint } from '../../labels/lineStretch';
import type { LinesInPixels } from './lineNames';

const STEP_PX = 10;
const HALF_PX = 3;

/** Where lines run in view. */
export interface LineObstacles {
  /** Small boxes along the lines, each owned by its feature: no name had better stand on one. */
  index(lines: LinesInPixels, view: Box): BoxIndex;
}

/** Builds what looks for them; as long as lines and view are the same it looks once. */
export function buildLineObstacles(): LineObstacles {
  let found: BoxIndex = buildBoxIndex();
  let seen: { readonly view: Box; readonly points: readonly (readonly PixelPoint[][])[] } | null = null;
  return {
    index: (lines, view) => {
      const points = [...lines.values()];
      const isSame =
        seen !== null &&
        isSameBox(seen.view, view) &&
        points.length === seen.points.length &&
        points.every((each, i) => each === seen?.points[i]);
      if (!isSame) found = indexLines(lines, view);
      seen = { view, points };
      return found;
    },
  };
}

function indexLines(lines: LinesInPixels, view: Box): BoxIndex {
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
