import L from 'leaflet';
import type { Flight } from '../store/state';
import { type Store, watch } from '../store/store';

const FLIGHT_SECONDS = 1.1;
// room for symbols and names at the edge of what is shown
const PADDING: L.PointExpression = [48, 48];

/** Follows the views that are asked for; returns what ends that. */
export function registerFlights(map: L.Map, store: Store): () => void {
  const follow = (flight: Flight | null) => {
    if (!flight) return;
    const { center, zoom } = targetOf(map, flight);
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (flight.animate && !calm) map.flyTo(center, zoom, { duration: FLIGHT_SECONDS });
    else map.setView(center, zoom, { animate: false });
  };
  follow(store.getState().flight);
  return watch(store, (state) => state.flight, follow);
}

function targetOf(map: L.Map, { view }: Flight): { center: L.LatLng; zoom: number } {
  if ('center' in view) return { center: L.latLng(view.center[1], view.center[0]), zoom: view.zoom };
  const [west, south, east, north] = view.bounds;
  // a box across the antimeridian runs on beyond 180
  const bounds = L.latLngBounds([south, west], [north, west > east ? east + 360 : east]);
  const zoom = Math.min(map.getBoundsZoom(bounds, false, L.point(PADDING)), 14);
  const middle = map.project(bounds.getNorthWest(), zoom).add(map.project(bounds.getSouthEast(), zoom)).divideBy(2);
  return { center: map.unproject(middle, zoom), zoom };
}
