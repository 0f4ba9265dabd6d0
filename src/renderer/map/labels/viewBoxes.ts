import type L from 'leaflet';
import type { Box } from '../../../shared/labels/boxIndex';

const COVERING = '[data-map-edge]:not(.map-foot), .map-foot > *, .legend';
// what is written keeps off the edge of the window
const EDGE_PX = 8;

/** What panels and the map's foot cover, in pixels of the map's layer plane: a name half under a panel reads as a broken one. */
export function panelBoxes(map: L.Map): Box[] {
  const frame = map.getContainer().getBoundingClientRect();
  const origin = map.containerPointToLayerPoint([0, 0]);
  return [...document.querySelectorAll(COVERING)].map((panel) => {
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    return {
      minX: left - frame.left + origin.x,
      minY: top - frame.top + origin.y,
      maxX: right - frame.left + origin.x,
      maxY: bottom - frame.top + origin.y,
    };
  });
}

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
