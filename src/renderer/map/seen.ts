import type L from 'leaflet';
import type { View } from '../../shared/situation/compiled';
import type { Run } from '../commands/action';
import { setSeen } from '../commands/view';
import { buildFrameLoop } from '../frameLoop';
import type { Flight, State } from '../store/state';
import { type Store, watch } from '../store/store';
import { clearBounds, framedBounds } from './clearArea';
import { oncePanelsStand, targetOf } from './flights';

type Target = ReturnType<typeof targetOf>;

/** Tells where the map has come to rest, and whether that is still the view of the scene; returns what ends that. */
export function registerSeen(map: L.Map, store: Store, run: Run): () => void {
  let home: Target | null = null;
  const tell = () => {
    const own = sceneView(store.getState());
    const isAtHome = home !== null && own !== undefined && isThere(map, home);
    const view = isAtHome ? own : { bounds: framedBounds(map) };
    run(setSeen({ bounds: clearBounds(map), atScene: home !== null && isNear(map, home), view }));
  };
  let endWait = () => {};
  const follow = (flight: Flight | null) => {
    const state = store.getState();
    if (!flight || sceneView(state) !== flight.view) return;
    endWait();
    endWait = oncePanelsStand(() => {
      home = targetOf(map, flight);
    });
    // whoever is on the way to a scene has not left it
    if (state.seen && !state.seen.atScene) run(setSeen({ ...state.seen, atScene: true }));
  };
  const frames = buildFrameLoop(tell);
  follow(store.getState().flight);
  map.on('moveend resize', frames.request);
  const endings = [
    () => endWait(),
    watch(store, (state) => state.flight, follow),
    watch(store, (state) => state.panels, frames.request),
    () => map.off('moveend resize', frames.request),
    frames.end,
  ];
  frames.request();
  return () => {
    for (const end of endings) end();
  };
}

/** The view of the scene that is current. */
export function sceneView({ opened, scene }: State): View | undefined {
  return opened.is === 'open' && scene !== null ? opened.index.scenes.get(scene)?.view : undefined;
}

// to less than a pixel
function isThere(map: L.Map, { center, zoom }: Target): boolean {
  if (Math.abs(map.getZoom() - zoom) > 0.01) return false;
  return map.project(map.getCenter(), zoom).distanceTo(map.project(center, zoom)) < 1;
}

const ZOOMED = 0.75;
const MOVED = 0.25;

// the window or the timeline may have grown a little: what the scene shows is still in the middle
function isNear(map: L.Map, { center, zoom }: Target): boolean {
  if (Math.abs(map.getZoom() - zoom) >= ZOOMED) return false;
  const { x, y } = map.getSize();
  const movedPx = map.project(map.getCenter(), zoom).distanceTo(map.project(center, zoom));
  return movedPx < Math.min(x, y) * MOVED;
}
