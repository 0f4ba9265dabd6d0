import type L from 'leaflet';

// longer than from one notch of a wheel to the next: a layer that comes and goes costs more than one that stays
const REST_MS = 1000;

/**
 * Marks a map as moving (`map-moving`) while it is panned or zoomed and for a second after. Its pane is then a layer of its own,
 * which the browser moves without drawing it anew. At rest it is drawn with the page: a step of time then has half as many pieces
 * to put together.
 */
export function markMoving(map: L.Map): void {
  const { classList } = map.getContainer();
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.on('movestart zoomstart', () => {
    clearTimeout(timer);
    classList.add('map-moving');
  });
  map.on('moveend', () => {
    clearTimeout(timer);
    timer = setTimeout(() => classList.remove('map-moving'), REST_MS);
  });
}
