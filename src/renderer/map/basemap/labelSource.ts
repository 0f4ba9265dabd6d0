import type { PlacedBaseLabel } from '../../../shared/basemap/baseLabel';
import { type BasemapCatalogue, labelFilesIn } from '../../../shared/basemap/catalogue';
import { liesIn, type PlacedLabelCollection, placedLabel } from '../../../shared/basemap/placedLabels';
import type { Box } from '../../../shared/labels/boxIndex';
import type { FileSource } from './fileSource';
import type { LabelOrder, TileAhead } from './protocol';

/** Names of the base map, placed. */
export interface LabelSource {
  labels(order: LabelOrder): Promise<PlacedBaseLabel[]>;
  /** Reads the files of names around a tile. */
  prepare(tile: TileAhead): Promise<void>;
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
    labels: async ({ zoom, language, west, north, east, south }) => {
      const part = { minX: west, minY: north, maxX: east, maxY: south };
      const worldPx = 256 * 2 ** zoom;
      const world = {
        minX: west / worldPx,
        minY: north / worldPx,
        maxX: east / worldPx,
        maxY: south / worldPx,
      };
      const found = await Promise.all(labelFilesIn(labels, zoom, world).map(collection));
      return found
        .flatMap(({ features }) => features)
        .flatMap((feature) => placedLabel(feature, zoom, language) ?? [])
        .flatMap((label) => withinReach(label, part));
    },
    prepare: async ({ tile: { z, x, y }, mapZoom }) => {
      const edge = 2 ** -z;
      const world = { minX: x * edge, minY: y * edge, maxX: (x + 1) * edge, maxY: (y + 1) * edge };
      await Promise.all(labelFilesIn(labels, mapZoom, world).map(collection));
    },
  };
}

// a name whose own place is far away comes with its rooms here
function withinReach({ elsewhere = [], ...label }: PlacedBaseLabel, part: Box): PlacedBaseLabel[] {
  const rooms = elsewhere.filter((room) => liesIn(room, part));
  if (rooms.length > 0) return [{ ...label, elsewhere: rooms }];
  return label.side && liesIn(label, part) ? [label] : [];
}
