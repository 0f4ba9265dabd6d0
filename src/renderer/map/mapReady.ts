import type L from 'leaflet';

// longer than that nobody looks at an empty map
const LONGEST_WAIT_MS = 1000;

/**
 * Keeps a new map unseen until the base map's tiles, its names and the situation are all drawn: one picture costs less than the
 * four in which it would come together. Then it sets the performance mark `map-ready` and calls `onReady`; where that takes too
 * long, what there is is shown and `onReady` called before.
 */
export function showWhenReady(map: L.Map, basemap: L.GridLayer, onReady: () => void): { painted(): void } {
  const { classList } = map.getContainer();
  classList.add('map-waiting');
  const show = () => classList.remove('map-waiting');
  // a base map that does not come keeps nothing else waiting
  const timer = setTimeout(() => {
    show();
    onReady();
  }, LONGEST_WAIT_MS);
  let tilesLoaded = false;
  let painted = false;
  let isReady = false;
  const check = () => {
    if (!tilesLoaded || !painted || isReady) return;
    isReady = true;
    clearTimeout(timer);
    show();
    // what is shown in this task is on the screen after the next frame
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark('map-ready');
        onReady();
      }),
    );
  };
  basemap.once('load', () => {
    tilesLoaded = true;
    check();
  });
  return {
    painted: () => {
      painted = true;
      check();
    },
  };
}
