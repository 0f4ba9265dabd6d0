import type { Box } from '../../labels/boxIndex';
import type { Plane } from '../plane';

// what is written keeps off the edge of the view
const EDGE_PX = 8;

/** The part of the plane in which a name can be read whole: the view but for its rim. */
export function nameRoom({ view: { minX, minY, maxX, maxY } }: Plane): Box {
  return { minX: minX + EDGE_PX, minY: minY + EDGE_PX, maxX: maxX - EDGE_PX, maxY: maxY - EDGE_PX };
}
