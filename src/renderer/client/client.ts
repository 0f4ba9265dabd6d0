import type { Api } from '../../shared/api';
import type { BasemapCatalogue } from '../../shared/basemap/catalogue';
import type { Position } from '../../shared/position';

/** Everything the renderer asks of the app, by fetch, in every shell. */
export interface Client {
  situation(): Promise<Api['GET /api/situation']>;
  situations(): Promise<Api['GET /api/situations']>;
  open(reference: string): Promise<void>;
  /** A file of the base map's labels: GeoJSON points, not checked yet. */
  labels(level: 'world' | 'regional'): Promise<unknown>;
  basemapCatalogue(): Promise<BasemapCatalogue>;
  shore(position: Position, signal?: AbortSignal): Promise<Api['GET /api/shore']>;
}

/** Builds the client over the page's own origin. Rejects when the app cannot be reached. */
export function buildClient(): Client {
  return {
    situation: () => get('/api/situation', [422]),
    situations: () => get('/api/situations'),
    open: async (reference) => {
      const response = await fetch('/api/situation', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ reference }),
      });
      if (!response.ok) throw new Error(`the viewer answered ${response.status}`);
    },
    labels: (level) => get(`/basemap/labels/${level}.geojson`),
    basemapCatalogue: () => get('/basemap/catalogue.json'),
    shore: ([lon, lat], signal) => get(`/api/shore?lon=${lon}&lat=${lat}`, [], signal),
  };
}

async function get<T>(path: string, accepted: readonly number[] = [], signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, signal ? { signal } : {});
  if (!response.ok && !accepted.includes(response.status))
    throw new Error(`the viewer answered ${response.status} to ${path}`);
  return (await response.json()) as T;
}
