import L from 'leaflet';
import type { Bounds } from '../../shared/position';
import type { Flight, FlightView, Nudge } from '../store/state';
import { type Store, watch } from '../store/store';
import { clearCenter, type Insets, waysClear } from './clearArea';
import { fly } from './fly';

/** Follows the views that are asked for; returns what ends that. */
export function registerFlights(map: L.Map, store: Store): () => void {
  let endWait = () => {};
  let endFlight = () => {};
  const go = (flight: Flight) => {
    const { center, zoom } = targetOf(map, flight);
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (flight.animate && !calm) endFlight = fly(map, { center, zoom });
    else map.setView(center, zoom, { animate: false });
  };
  const follow = (flight: Flight | null) => {
    endWait();
    if (flight) endWait = oncePanelsStand(() => go(flight));
  };
  const nudge = (asked: Nudge | null) => {
    if (!asked || 'copies' in asked) return;
    // a flight that was asked for just before would undo it
    endWait();
    if ('zoomBy' in asked) zoomBy(map, asked.zoomBy);
    else if ('panBy' in asked) map.panBy(map.getSize().scaleBy(L.point(asked.panBy[0], asked.panBy[1])));
  };
  const first = store.getState().flight;
  if (first) go(first);
  const endings = [
    () => endWait(),
    () => endFlight(),
    watch(store, (state) => state.flight, follow),
    watch(store, (state) => state.nudge, nudge),
  ];
  return () => {
    for (const end of endings) end();
  };
}

/** Calls back once panels that came or went with the same action are laid out; returns what calls that off. */
export function oncePanelsStand(then: () => void): () => void {
  const frame = requestAnimationFrame(then);
  return () => cancelAnimationFrame(frame);
}

/** Where a flight ends: the view asked for, in the middle of what is clear; of several ways to keep clear, that which shows it largest. */
export function targetOf(map: L.Map, { view }: Pick<Flight, 'view'>): { center: L.LatLng; zoom: number } {
  const targets = waysClear(map).map((insets) => targetIn(map, view, insets));
  return targets.reduce((best, each) => (each.zoom > best.zoom ? each : best));
}

function targetIn(
  map: L.Map,
  view: FlightView,
  { topLeft, bottomRight }: Insets,
): { center: L.LatLng; zoom: number } {
  if ('center' in view) {
    const center = L.latLng(view.center[1], view.center[0]);
    const zoom =
      'zoom' in view
        ? view.zoom
        : fittedZoom(map, mirrored(map, center, view.around), topLeft.add(bottomRight));
    return { center: offCenter(map, map.project(center, zoom), zoom, topLeft, bottomRight), zoom };
  }
  const [west, south, east, north] = view.bounds;
  // a box across the antimeridian runs on beyond 180
  const bounds = L.latLngBounds([south, west], [north, west > east ? east + 360 : east]);
  const zoom = fittedZoom(map, bounds, topLeft.add(bottomRight));
  const middle = map
    .project(bounds.getNorthWest(), zoom)
    .add(map.project(bounds.getSouthEast(), zoom))
    .divideBy(2);
  return { center: offCenter(map, middle, zoom, topLeft, bottomRight), zoom };
}

function fittedZoom(map: L.Map, bounds: L.LatLngBounds, covered: L.Point): number {
  return Math.min(map.getBoundsZoom(bounds, false, covered), MAX_FITTED_ZOOM);
}

// the box about a center that reaches as far to each side as another does to its farther one
function mirrored(map: L.Map, center: L.LatLng, [west, south, east, north]: Bounds): L.LatLngBounds {
  const middle = map.project(center, 0);
  const { x, y } = middle;
  const [left, right] = [map.project([north, west], 0), map.project([south, east], 0)];
  const reach = L.point(
    Math.max(Math.abs(left.x - x), Math.abs(right.x - x)),
    Math.max(Math.abs(left.y - y), Math.abs(right.y - y)),
  );
  return L.latLngBounds(map.unproject(middle.subtract(reach), 0), map.unproject(middle.add(reach), 0));
}

// what is in the middle of the clear map stays there
function zoomBy(map: L.Map, levels: number): void {
  const step = map.options.zoomSnap ?? 1;
  // held to the levels there are: Leaflet would move the map for those beyond all the same
  const asked = Math.round((map.getZoom() + levels) / step) * step;
  map.setZoomAround(clearCenter(map), Math.min(Math.max(asked, map.getMinZoom()), map.getMaxZoom()));
}

// the center of the whole map that brings a point to the middle of what the panels leave clear
function offCenter(
  map: L.Map,
  middle: L.Point,
  zoom: number,
  topLeft: L.Point,
  bottomRight: L.Point,
): L.LatLng {
  return map.unproject(middle.add(bottomRight.subtract(topLeft).divideBy(2)), zoom);
}

const MAX_FITTED_ZOOM = 14;
