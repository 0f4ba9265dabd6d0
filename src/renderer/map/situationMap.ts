import L from 'leaflet';
import { watch } from '../store/store';
import type { Viewer } from '../viewer';
import type { BasemapWorker } from './basemap/basemapWorker';
import { markMoving } from './markMoving';
import { attachStage, type Stage } from './stage';

const START: L.MapOptions = {
  center: [35.1, 35.7],
  zoom: 8,
  minZoom: 2,
  maxZoom: 16,
  zoomSnap: 0.25,
  zoomDelta: 0.75,
  wheelPxPerZoomLevel: 90,
  zoomControl: false,
  attributionControl: false,
  fadeAnimation: false,
  worldCopyJump: true,
  // Leaflet's own keys would take the arrows from the timeline
  keyboard: false,
};

/** The viewer's one map, which stands before anything of React does. */
export interface SituationMap {
  readonly leaflet: L.Map;
  /** Settles with the first picture, or when there is a refusal to show instead. */
  readonly painted: Promise<void>;
  /** Draws again around panels that came or went. */
  repaint(): void;
}

/** Makes a map of an element and shows on it whatever situation is open. */
export function buildSituationMap(element: HTMLElement, viewer: Viewer, worker: BasemapWorker): SituationMap {
  // Leaflet then writes flat transforms; with `translate3d` every marker and pane would be a layer of its own to the compositor,
  // which costs in each frame and gains nothing where there is no GPU
  (L.Browser as { ie3d: boolean }).ie3d = true;
  const leaflet = L.map(element, START);
  // Leaflet puts every point on a whole pixel: a geodesic of many points then runs in steps, and what glides along it trembles
  leaflet.latLngToLayerPoint = (place) => tenths(leaflet.project(place).subtract(leaflet.getPixelOrigin()));
  markMoving(leaflet);
  new ResizeObserver(() => leaflet.invalidateSize({ pan: false, debounceMoveend: true })).observe(element);
  let onPainted = () => {};
  const painted = new Promise<void>((resolve) => {
    onPainted = resolve;
  });
  let stage: Stage | null = null;

  const attach = () => {
    if (viewer.store.getState().opened.is === 'open')
      stage ??= attachStage(leaflet, viewer, worker, onPainted);
  };
  // not before there is a view to show: nothing is painted that no one will see
  const follow = (is: 'loading' | 'open' | 'refused' | 'unreachable') => {
    // by then the first view is asked for as well: tiles are ordered once, and before anything else is drawn
    if (is === 'open') queueMicrotask(attach);
    else {
      stage?.detach();
      stage = null;
      if (is !== 'loading') onPainted();
    }
  };
  follow(viewer.store.getState().opened.is);
  watch(viewer.store, ({ opened }) => opened.is, follow);
  return { leaflet, painted, repaint: () => stage?.repaint() };
}

function tenths({ x, y }: L.Point): L.Point {
  return L.point(Math.round(x * 10) / 10, Math.round(y * 10) / 10);
}
