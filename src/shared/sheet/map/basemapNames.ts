import type { LabelLanguage, NameRoom, PlacedBaseLabel } from '../../basemap/baseLabel';
import { type LabelCatalogue, labelFilesIn } from '../../basemap/catalogue';
import { liesIn, PLACED_ZOOMS, type PlacedLabelCollection, placedLabel } from '../../basemap/placedLabels';
import type { NamesAtZoom } from '../../picture/names/baseNames';
import type { BasemapFiles } from './drawBasemap';
import type { MapProjection } from './mapProjection';

/** The files that the names of a map are read from. */
export function nameFiles(labels: LabelCatalogue, { plane, seen }: MapProjection): string[] {
  const zoom = placedZoom(plane.zoom);
  return [...new Set(seen.flatMap((box) => labelFilesIn(labels, zoom, box)))];
}

/** The names of the base map that may be in the frame, the most important first. */
export function basemapNames(
  { catalogue, read }: BasemapFiles,
  projection: MapProjection,
  language: LabelLanguage,
): NamesAtZoom {
  const zoom = placedZoom(projection.plane.zoom);
  const worldPx = 256 * 2 ** zoom;
  const parts = projection.seen.map(({ minX, minY, maxX, maxY }) => ({
    minX: minX * worldPx,
    minY: minY * worldPx,
    maxX: maxX * worldPx,
    maxY: maxY * worldPx,
  }));
  const isSeen = (place: NameRoom | PlacedBaseLabel) => parts.some((part) => liesIn(place, part));
  const features = nameFiles(catalogue.labels, projection)
    .flatMap((file) => (read(file) as PlacedLabelCollection | undefined)?.features ?? [])
    .sort((a, b) => a.properties.rank - b.properties.rank);
  const seen = new Set<string>();
  const labels = features
    .flatMap((feature) => placedLabel(feature, zoom, language) ?? [])
    .map(({ elsewhere = [], side, ...label }): PlacedBaseLabel => {
      const rooms = elsewhere.filter(
        (room) => isSeen(room) && isOnGlobe({ ...room, width: label.width }, worldPx, projection),
      );
      const home = { ...label, side };
      const isHome = isSeen(home) && isOnGlobe(home, worldPx, projection);
      return { ...label, side: isHome ? side : null, ...(rooms.length > 0 && { elsewhere: rooms }) };
    })
    .filter(({ id, side, elsewhere }) => {
      if (seen.has(id) || !(side || elsewhere)) return false;
      seen.add(id);
      return true;
    });
  return { labels, zoom };
}

// placed for the whole zoom below: between two whole zooms names only draw apart
function placedZoom(zoom: number): number {
  return Math.max(Math.floor(zoom + 0.001), PLACED_ZOOMS.first);
}

// beyond the edge of the world there is nothing that could be named
function isOnGlobe(
  { x, y, width }: Pick<PlacedBaseLabel, 'x' | 'y' | 'width'>,
  worldPx: number,
  projection: MapProjection,
): boolean {
  if (!projection.globe) return true;
  const at = projection.plane.squareToPixels(x / worldPx, y / worldPx);
  return [-width, width].every((aside) => projection.toPosition({ x: at.x + aside, y: at.y }) !== null);
}
