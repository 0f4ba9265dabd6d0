import type L from 'leaflet';

/**
 * Sets the performance mark `map-ready` and calls `onReady` once, when the base map's tiles, its names and the situation have all
 * been painted.
 */
export function markWhenReady(basemap: L.GridLayer, onReady: () => void): { painted(): void } {
  let tilesLoaded = false;
  let painted = false;
  let isMarked = false;
  const mark = () => {
    if (!tilesLoaded || !painted || isMarked) return;
    isMarked = true;
    // what was drawn in this task is on the screen after the next frame
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark('map-ready');
        onReady();
      }),
    );
  };
  basemap.once('load', () => {
    tilesLoaded = true;
    mark();
  });
  return {
    painted: () => {
      painted = true;
      mark();
    },
  };
}
