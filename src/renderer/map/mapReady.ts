import type L from 'leaflet';

/**
 * Sets the performance mark `map-ready` once, when the base map's tiles, its names and the situation have all been painted.
 */
export function markWhenReady(basemap: L.GridLayer): { painted(): void } {
  let tilesLoaded = false;
  let painted = false;
  const mark = () => {
    if (!tilesLoaded || !painted || performance.getEntriesByName('map-ready').length > 0) return;
    // what was drawn in this task is on the screen after the next frame
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-ready')));
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
