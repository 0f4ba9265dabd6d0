import type { PlacedBar } from './placeLane';
import type { Measure } from './ticks';

const TOLERANCE_PX = 2;

/** The bar at a place in the lanes, its label included; of several the narrowest, which is the hardest to reach. */
export function hitBar(bars: readonly PlacedBar[], x: number, y: number, measure: Measure): PlacedBar | null {
  let hit: PlacedBar | null = null;
  for (const bar of bars) {
    const endX = bar.label && !bar.label.inside ? bar.label.x + measure(bar.label.text) : bar.x1;
    const inside =
      x >= bar.x0 - TOLERANCE_PX && x <= endX + TOLERANCE_PX && y >= bar.y - 1 && y <= bar.y + bar.height + 1;
    if (inside && (hit === null || bar.x1 - bar.x0 < hit.x1 - hit.x0)) hit = bar;
  }
  return hit;
}
