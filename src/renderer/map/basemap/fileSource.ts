import type { FeatureCollection } from 'geojson';
import type { Api } from '../../../shared/api';

/** Files of the base map by name. */
export type FileSource = (file: string) => Promise<FeatureCollection>;

/** Builds the source over the app's address. What is asked for in one go is fetched in one: a request costs more than a cell's bytes. */
export function buildFileSource(origin: string): FileSource {
  let batch: { readonly files: string[]; readonly answer: Promise<Api['GET /api/basemap']> } | null = null;
  return async (file) => {
    batch ??= startBatch(origin, () => {
      batch = null;
    });
    const place = batch.files.push(file) - 1;
    const found = (await batch.answer)[place];
    if (!found) throw new Error(`the base map has no ${file}`);
    return found;
  };
}

function startBatch(origin: string, onSent: () => void) {
  const files: string[] = [];
  const answer = Promise.resolve().then(async () => {
    onSent();
    const response = await fetch(`${origin}/api/basemap?files=${files.join(',')}`);
    if (!response.ok) throw new Error(`the viewer answered ${response.status} to ${files.join(', ')}`);
    return (await response.json()) as Api['GET /api/basemap'];
  });
  return { files, answer };
}
