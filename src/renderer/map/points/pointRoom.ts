import type L from 'leaflet';
import type { Box } from '../../../shared/labels/boxIndex';
import type { PointView } from '../../../shared/points/groupPoints';

/**
 * The part of the view that points could show in: where there are any (`extent`, in world units), and no panel lies over the whole
 * width. A canvas costs its area in each frame. Null where nothing can show. `rim` is what a mark reaches beyond its place.
 */
export function pointRoom(map: L.Map, covers: readonly Box[], extent: Box, rim: number): PointView | null {
  const { min } = map.getPixelBounds();
  const size = map.getSize();
  const worldPx = map.options.crs?.scale(map.getZoom()) ?? Number.NaN;
  if (!min) return null;
  const origin = map.containerPointToLayerPoint([0, 0]);
  let [top, bottom] = [0, size.y];
  for (const { minX, minY, maxX, maxY } of covers) {
    if (minX - origin.x > 0 || maxX - origin.x < size.x) continue;
    if (minY - origin.y <= 0) top = Math.max(top, maxY - origin.y);
    if (maxY - origin.y >= size.y) bottom = Math.min(bottom, minY - origin.y);
  }
  const left = Math.max(min.x, Math.floor(extent.minX * worldPx - rim));
  const right = Math.min(min.x + size.x, Math.ceil(extent.maxX * worldPx + rim));
  const upper = Math.max(min.y + Math.floor(top), Math.floor(extent.minY * worldPx - rim));
  const lower = Math.min(min.y + Math.ceil(bottom), Math.ceil(extent.maxY * worldPx + rim));
  if (left >= right || upper >= lower) return null;
  return { worldPx, left, top: upper, width: right - left, height: lower - upper, rim };
}
