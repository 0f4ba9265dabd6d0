import L from 'leaflet';

// room for symbols at the edge of what is shown
const PADDING = 28;

/** What panels and the map's foot cover at its edges, in pixels, with room for the names of what stands at the rim. */
export function clearInsets(map: L.Map): { topLeft: L.Point; bottomRight: L.Point } {
  const frame = map.getContainer().getBoundingClientRect();
  const covered = (edge: string, measure: (panel: DOMRect) => number) =>
    Math.max(
      0,
      ...[...document.querySelectorAll(`[data-map-edge='${edge}']`)]
        .map((panel) => panel.getBoundingClientRect())
        .filter((panel) => panel.width > 0)
        .map(measure),
    );
  const left = covered('left', (panel) => panel.right - frame.left);
  const right = covered('right', (panel) => frame.right - panel.left);
  const top = covered('top', (panel) => panel.bottom - frame.top);
  const bottom = covered('bottom', (panel) => frame.bottom - panel.top);
  // a map that is all panels has nothing clear: then they count for nothing
  const isNarrow = left + right > frame.width * 0.7;
  return {
    topLeft: L.point((isNarrow ? 0 : left) + PADDING, top + PADDING),
    bottomRight: L.point((isNarrow ? 0 : right) + NAME_ROOM, bottom + 4),
  };
}

// names stand to the right of their symbols
const NAME_ROOM = 72;

/** The middle of what the panels leave clear: where the eye is when the pointer is not on the map. */
export function clearCenter(map: L.Map): L.LatLng {
  const { topLeft, bottomRight } = clearInsets(map);
  const middle = map.getSize().add(topLeft).subtract(bottomRight).divideBy(2);
  return map.containerPointToLatLng(middle);
}
