import type L from 'leaflet';
import type { LabelLanguage, PlacedBaseLabel } from '../../../shared/basemap/baseLabel';
import type { BasemapWorker } from '../basemap/basemapWorker';

/** Names of the base map around the present view. */
export interface BaseLabels {
  /** Whether any have come yet. */
  readonly arrived: boolean;
  /** Asks the worker for those of the present view, if they are not at hand. */
  ask(map: L.Map, language: LabelLanguage): void;
  /**
   * Those at hand that suit this zoom, with the zoom they were placed for, which may be another; asks the worker for others when the view
   * has left them.
   */
  current(
    map: L.Map,
    language: LabelLanguage,
  ): { readonly labels: readonly PlacedBaseLabel[]; readonly zoom: number };
}

// how much more than the view is asked for at a time, in views
const AROUND = 1;

// further out, what was named before is of a country's corner
const STILL_SUIT = 1;

/** Builds the keeper of names; `onArrival` is called when asked-for names have come. */
export function buildBaseLabels(worker: BasemapWorker, onArrival: () => void): BaseLabels {
  let held: { labels: readonly PlacedBaseLabel[]; key: string; region: Region; zoom: number } | null = null;
  let asked = '';

  const ask = (map: L.Map, language: LabelLanguage) => {
    const zoom = zoomOfNames(map);
    const key = `${zoom} ${language}`;
    if (held?.key === key && contains(held.region, regionOf(map, zoom, 0))) return;
    const region = regionOf(map, zoom, AROUND);
    const order = `${key} ${Object.values(region).map(Math.round).join(' ')}`;
    if (order === asked) return;
    asked = order;
    worker.labels({ zoom, language, ...region }).then(
      (labels) => {
        if (asked !== order) return;
        held = { labels, key, region, zoom };
        onArrival();
      },
      (error: unknown) => console.error('the names of the base map did not come', error),
    );
  };

  return {
    get arrived() {
      return held !== null;
    },
    ask,
    current: (map, language) => {
      ask(map, language);
      const zoom = zoomOfNames(map);
      return held && held.zoom - zoom <= STILL_SUIT ? held : { labels: [], zoom };
    },
  };
}

/** The zoom whose names a map shows, the whole one below its own: between two whole zooms names only draw apart. */
export function zoomOfNames(map: L.Map): number {
  return Math.floor(map.getZoom() + 0.001);
}

interface Region {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

function regionOf(map: L.Map, zoom: number, around: number): Region {
  const center = map.project(map.getCenter(), zoom);
  const half = map
    .getSize()
    .divideBy(2 * map.getZoomScale(map.getZoom(), zoom))
    .multiplyBy(1 + 2 * around);
  return onGrid({
    west: center.x - half.x,
    north: center.y - half.y,
    east: center.x + half.x,
    south: center.y + half.y,
  });
}

// a view that has moved by a pixel asks for nothing new
const GRID_PX = 128;

function onGrid({ west, north, east, south }: Region): Region {
  return {
    west: Math.floor(west / GRID_PX) * GRID_PX,
    north: Math.floor(north / GRID_PX) * GRID_PX,
    east: Math.ceil(east / GRID_PX) * GRID_PX,
    south: Math.ceil(south / GRID_PX) * GRID_PX,
  };
}

function contains(outer: Region, inner: Region): boolean {
  return (
    outer.west <= inner.west &&
    outer.east >= inner.east &&
    outer.north <= inner.north &&
    outer.south >= inner.south
  );
}
