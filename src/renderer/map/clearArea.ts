import L from 'leaflet';
import type { Bounds } from '../../shared/position';

// room for symbols at the edge of what is shown
const PADDING = 28;

/** What is covered at each side. */
export interface Insets {
  readonly topLeft: L.Point;
  readonly bottomRight: L.Point;
}

/** What panels and the map's foot cover at its edges, in pixels. */
function coveredInsets(map: L.Map): Insets {
  const frame = map.getContainer().getBoundingClientRect();
  const covered = (edge: string, measure: (panel: DOMRect) => number) =>
    Math.max(
      0,
      ...[...document.querySelectorAll(`[data-map-edge='${edge}']`)]
        .map((panel) => panel.getBoundingClientRect())
        .filter((panel) => panel.width > 0)
        .map(measure),
    );
  // on a phone the card lies along the bottom and the foot's readouts along the top
  const isAcross = (panel: DOMRect) =>
    panel.width > frame.width * 0.7 && panel.top > frame.top + frame.height / 2;
  const isAbove = (panel: DOMRect) => panel.bottom < frame.top + frame.height / 2;
  const left = covered('left', (panel) => panel.right - frame.left);
  const right = covered('right', (panel) => (isAcross(panel) ? 0 : frame.right - panel.left));
  const top = Math.max(
    covered('top', (panel) => panel.bottom - frame.top),
    covered('bottom', (panel) => (isAbove(panel) ? panel.bottom - frame.top : 0)),
  );
  const bottom = Math.max(
    covered('bottom', (panel) => (isAbove(panel) ? 0 : frame.bottom - panel.top)),
    covered('right', (panel) => (isAcross(panel) ? frame.bottom - panel.top : 0)),
  );
  // a map that is all panels has nothing clear: then they count for nothing
  const isNarrow = left + right > frame.width * 0.7;
  const scale = scaleOf(map);
  return {
    topLeft: L.point(isNarrow ? 0 : left, top).divideBy(scale),
    bottomRight: L.point(isNarrow ? 0 : right, bottom).divideBy(scale),
  };
}

/**
 * What a view may be kept clear of: of a caption, which stands in a corner, either beside it or above it. Without one there is one way.
 */
export function waysClear(map: L.Map): readonly Insets[] {
  const { topLeft, bottomRight } = clearInsets(map);
  const caption = document.querySelector("[data-map-edge='caption']")?.getBoundingClientRect();
  if (!caption || caption.width === 0) return [{ topLeft, bottomRight }];
  const frame = map.getContainer().getBoundingClientRect();
  const scale = scaleOf(map);
  const beside = (caption.right - frame.left) / scale + PADDING;
  const above = (frame.bottom - caption.top) / scale + 4;
  const { x, y } = map.getSize();
  const ways = [
    { topLeft: L.point(Math.max(beside, topLeft.x), topLeft.y), bottomRight },
    { topLeft, bottomRight: L.point(bottomRight.x, Math.max(above, bottomRight.y)) },
  ];
  // of a caption that is all there is room for, nothing can be kept clear
  const open = ways.filter(
    (way) => way.topLeft.x + way.bottomRight.x < x * 0.8 && way.topLeft.y + way.bottomRight.y < y * 0.8,
  );
  return open.length > 0 ? open : [{ topLeft, bottomRight }];
}

/** How much larger than its own pixels the map is seen. */
export function scaleOf(map: L.Map): number {
  const container = map.getContainer();
  return container.offsetWidth === 0 ? 1 : container.getBoundingClientRect().width / container.offsetWidth;
}

/** What is covered, with room for the symbols and names of what stands at the rim. */
export function clearInsets(map: L.Map): Insets {
  const { topLeft, bottomRight } = coveredInsets(map);
  return { topLeft: topLeft.add([PADDING, PADDING]), bottomRight: bottomRight.add([NAME_ROOM, 4]) };
}

/** The part of the world that nothing covers. */
export function clearBounds(map: L.Map): Bounds {
  const { topLeft, bottomRight } = coveredInsets(map);
  const northWest = map.containerPointToLatLng(topLeft);
  const southEast = map.containerPointToLatLng(map.getSize().subtract(bottomRight));
  return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
}

/** The box that a scene would name to be shown as the map is now: what nothing covers, less the room at its rim. */
export function framedBounds(map: L.Map): Bounds {
  const { topLeft, bottomRight } = clearInsets(map);
  const northWest = map.containerPointToLatLng(topLeft);
  const southEast = map.containerPointToLatLng(map.getSize().subtract(bottomRight));
  return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
}

// names stand to the right of their symbols
const NAME_ROOM = 72;

/** The middle of what the panels leave clear: where the eye is when the pointer is not on the map. */
export function clearCenter(map: L.Map): L.LatLng {
  const { topLeft, bottomRight } = clearInsets(map);
  const middle = map.getSize().add(topLeft).subtract(bottomRight).divideBy(2);
  return map.containerPointToLatLng(middle);
}
