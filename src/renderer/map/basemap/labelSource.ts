import type { PlacedBaseLabel } from '../../../shared/basemap/baseLabel';
import { type BasemapCatalogue, labelFilesIn } from '../../../shared/basemap/catalogue';
import { type PlacedLabelCollection, placedLabel } from '../../../shared/basemap/placedLabels';
import type { FileSource } from './fileSource';
import type { LabelOrder } from './protocol';

/** Names of the base map, placed. */
export interface LabelSource {
  labels(order: LabelOrder): Promise<PlacedBaseLabel[]>;
}

/** Builds the source over the base map's files. */
export function buildLabelSource(files: FileSource, { labels }: BasemapCatalogue): LabelSource {
  const collections = new Map<string, Promise<PlacedLabelCollection>>();
  const collection = (file: string) => {
    const kept = collections.get(file) ?? files(file).then((found) => found as PlacedLabelCollection);
    collections.set(file, kept);
    kept.catch(() => collections.delete(file));
    return kept;
  };
  return {
    labels: async (order) => {
      const { zoom, language, west, north, east, south } = order;
      const worldPx = 256 * 2 ** zoom;
      const part = {
        minX: west / worldPx,
        minY: north / worldPx,
        maxX: east / worldPx,
        maxY: south / worldPx,
      };
      const found = await Promise.all(labelFilesIn(labels, zoom, part).map(collection));
      return found
        .flatMap(({ features }) => features)
        .flatMap((feature) => placedLabel(feature, zoom, language) ?? [])
        .filter(({ x, y }) => x >= west && x <= east && y >= north && y <= south);
    },
  };
}
