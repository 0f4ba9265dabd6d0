import L from 'leaflet';
import type { Flight, Nudge } from '../store/state';
import { type Store, watch } from '../store/store';
import { clearInsets } from './clearArea';

const FLIGHT_SECONDS = 1.1;

/** Follows the views that are asked for; returns what ends that. */
export function registerFlights(map: L.Map, store: Store): () => void {
  const follow = (flight: Flight | null) => {
    if (!flight) return;
    const { center, zoom } = targetOf(map, flight);
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (flight.animate && !calm) map.flyTo(center, zoom, { duration: FLIGHT_SECONDS });
    else map.setView(center, zoom, { animate: false });
  };
  const nudge = (asked: Nudge | null) => {
    if (!asked) return;
    if ('zoomBy' in asked) map.zoomIn(asked.zoomBy);
    else if ('panBy' in asked) map.panBy(map.getSize().scaleBy(L.point(asked.panBy[0], asked.panBy[1])));
  };
  follow(store.getState().flight);
  const endings = [
    watch(store, (state) => state.flight, follow),
    watch(store, (state) => state.nudge, nudge),
  ];
  return () => {
    for (const end of endings) end();
  };
}

/** Where a flight ends: the view asked for, in the middle of what the panels leave clear. */
export function targetOf(map: L.Map, { view }: Flight): { center: L.LatLng; zoom: number } {
  const { topLeft, bottomRight } = clearInsets(map);
  if ('center' in view) {
    const middle = map.project([view.center[1], view.center[0]], view.zoom);
    return { center: offCenter(map, middle, view.zoom, topLeft, bottomRight), zoom: view.zoom };
  }
  const [west, south, east, north] = view.bounds;
  // a box across the antimeridian runs on beyond 180
  const bounds = L.latLngBounds([south, west], [north, west > east ? east + 360 : east]);
  const zoom = Math.min(map.getBoundsZoom(bounds, false, topLeft.add(bottomRight)), MAX_FITTED_ZOOM);
  const middle = map
    .project(bounds.getNorthWest(), zoom)
    .add(map.project(bounds.getSouthEast(), zoom))
    .divideBy(2);
  return { center: offCenter(map, middle, zoom, topLeft, bottomRight), zoom };
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
