import L from 'leaflet';
import type { Position } from '../../../shared/position';
import type { Run } from '../../commands/action';
import { aimAt } from '../../commands/tools';
import { type Store, watch } from '../../store/store';
import { clearCenter, clearInsets } from '../clearArea';

/**
 * The keyboard's crosshair. It stands in the middle of the clear map when a tool is taken up, moves by the keys, and keeps inside
 * what the panels leave clear: the map moves under it. A pointer that moves over the map takes over until the next key.
 * Returns what ends all that.
 */
export function registerAim(map: L.Map, store: Store, run: Run): () => void {
  const aim = ({ tool } = store.getState()): Position | null => (tool.is === 'select' ? null : tool.aim);
  const put = (point: L.Point) => {
    const { lng, lat } = map.containerPointToLatLng(point);
    run(aimAt([lng, lat]));
  };
  const toCenter = () => put(map.latLngToContainerPoint(clearCenter(map)));
  const pointOf = (position: Position) => map.latLngToContainerPoint([position[1], position[0]]);

  const move = ([x, y]: readonly [number, number]) => {
    const from = aim();
    if (!from) return toCenter();
    const asked = pointOf(from).add([x, y]);
    const held = hold(asked, clearBox(map));
    const beyond = asked.subtract(held);
    if (beyond.x !== 0 || beyond.y !== 0) map.panBy(beyond, { animate: false });
    put(held);
  };
  // one that was typed may lie far away: the map goes there
  const show = (at: Position | null) => {
    if (!at || clearBox(map).contains(pointOf(at))) return;
    map.panBy(pointOf(at).subtract(map.latLngToContainerPoint(clearCenter(map))), { animate: false });
  };
  const onPointer = ({ originalEvent }: L.LeafletMouseEvent) => {
    // a page that changes under a resting pointer tells of a move as well
    const hasMoved = originalEvent.movementX !== 0 || originalEvent.movementY !== 0;
    if (hasMoved && aim()) run(aimAt(null));
  };
  // after a flight elsewhere
  const onRest = () => {
    const at = aim();
    if (at && !clearBox(map).contains(pointOf(at))) toCenter();
  };
  map.on({ mousemove: onPointer, moveend: onRest });
  const endings = [
    watch(
      store,
      ({ tool }) => tool.is,
      (is) => {
        if (is !== 'select') toCenter();
      },
    ),
    watch(store, aim, show),
    watch(
      store,
      ({ nudge }) => nudge,
      (nudge) => {
        if (nudge && 'aimBy' in nudge) move(nudge.aimBy);
      },
    ),
    keepFocus(map.getContainer(), store),
  ];
  return () => {
    map.off({ mousemove: onPointer, moveend: onRest });
    for (const end of endings) end();
  };
}

/** While a tool is in hand the map has the focus, so that no button takes its keys; then the focus goes back to where it was. */
function keepFocus(container: HTMLElement, store: Store): () => void {
  let before: Element | null = null;
  const attributes = { tabindex: '-1', role: 'application', 'aria-label': 'Map with a crosshair' };
  return watch(
    store,
    ({ tool }) => tool.is,
    (is) => {
      if (is !== 'select') {
        before ??= document.activeElement;
        for (const [name, value] of Object.entries(attributes)) container.setAttribute(name, value);
        container.focus({ preventScroll: true });
        return;
      }
      const hasFocus = container.contains(document.activeElement);
      for (const name of Object.keys(attributes)) container.removeAttribute(name);
      if (hasFocus && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
      before = null;
    },
  );
}

function clearBox(map: L.Map): L.Bounds {
  const { topLeft, bottomRight } = clearInsets(map);
  return L.bounds(topLeft, map.getSize().subtract(bottomRight));
}

function hold(point: L.Point, box: L.Bounds): L.Point {
  const { min, max } = box;
  if (!min || !max) return point;
  return L.point(Math.min(Math.max(point.x, min.x), max.x), Math.min(Math.max(point.y, min.y), max.y));
}
