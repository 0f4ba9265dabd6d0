import type { PlacedBaseLabel } from '../../../shared/basemap/baseLabel';
import { type BasemapCatalogue, cellFile, type LabelCatalogue } from '../../../shared/basemap/catalogue';
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
      const wanted = zoom < labels.regional.minZoom ? [labels.world] : regionalFiles(labels.regional, order);
      const found = await Promise.all(wanted.map(collection));
      return found
        .flatMap(({ features }) => features)
        .flatMap((feature) => placedLabel(feature, zoom, language) ?? [])
        .filter(({ x, y }) => x >= west && x <= east && y >= north && y <= south);
    },
  };
}

const WORLD_PX = 256;

function regionalFiles(
  { cellZoom, cells }: LabelCatalogue['regional'],
  { zoom, west, north, east, south }: LabelOrder,
): string[] {
  const cellPx = WORLD_PX * 2 ** (zoom - cellZoom);
  return cells
    .filter((cell) => {
      const [, x = 0, y = 0] = cell.split('/').map(Number);
      return x * cellPx < east && (x + 1) * cellPx > west && y * cellPx < south && (y + 1) * cellPx > north;
    })
    .map((cell) => cellFile('labels', cell));
}
