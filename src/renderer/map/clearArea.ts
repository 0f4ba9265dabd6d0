import L from 'leaflet';
import type { Bounds } from '../../shared/position';

// room for symbols at the edge of what is shown
const PADDING = 28;

interface Insets {
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
  return {
    topLeft: L.point(isNarrow ? 0 : left, top),
    bottomRight: L.point(isNarrow ? 0 : right, bottom),
  };
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

// names stand to the right of their symbols
const NAME_ROOM = 72;

/** The middle of what the panels leave clear: where the eye is when the pointer is not on the map. */
export function clearCenter(map: L.Map): L.LatLng {
  const { topLeft, bottomRight } = clearInsets(map);
  const middle = map.getSize().add(topLeft).subtract(bottomRight).divideBy(2);
  return map.containerPointToLatLng(middle);
}
