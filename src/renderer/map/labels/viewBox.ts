import type L from 'leaflet';
import type { Box } from '../../../shared/labels/boxIndex';

// what is written keeps off the edge of the window
const EDGE_PX = 8;

/** The part of the layer plane that is in view, but for its rim. */
export function viewBox(map: L.Map): Box {
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  return {
    minX: x + EDGE_PX,
    minY: y + EDGE_PX,
    maxX: x + size.x - EDGE_PX,
    maxY: y + size.y - EDGE_PX,
  };
}
