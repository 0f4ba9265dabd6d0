import { mercatorSquare } from '../../../shared/geodesy/webMercator';
import type { Bounds } from '../../../shared/position';
import { ok, type Result } from '../../../shared/result';
import { type BuildSheetInput, mapsOf } from '../../../shared/sheet/buildSheet';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import { layerRasteriser } from '../film/rasterizeLayer';
import type { LayText } from '../fonts/layText';
import { type Raster, toPlateCarree } from './plateCarree';

/** What an overlay is drawn from: what a sheet is drawn from, of which it is the base map alone. */
export interface OverlayInput extends BuildSheetInput {
  readonly layText: LayText;
}

// pixels on the longer side: sharp on a globe, and no burden for a graphics card
const LONGER_SIDE = 2048;
const DESIGN_SIDE = 1280;

/** The base map within bounds, without features, in equal steps of latitude, for a globe to be laid under what else is told. */
export async function drawOverlay(
  { layText, ...input }: OverlayInput,
  bounds: Bounds,
): Promise<Result<Raster & { readonly bounds: Bounds }, SheetRefusal>> {
  const held: Bounds = [bounds[0], Math.max(bounds[1], -85), bounds[2], Math.min(bounds[3], 85)];
  const [west, south, east, north] = held;
  const [left, top] = mercatorSquare([west, north]);
  const [right, bottom] = mercatorSquare([east < west ? east + 360 : east, south]);
  const scale = DESIGN_SIDE / Math.max(right - left, bottom - top);
  const [width, height] = [(right - left) * scale, (bottom - top) * scale];
  // by its middle and zoom a map fills its frame to the edge
  const middle = (top + bottom) / 2;
  const latitude = (Math.asin(Math.tanh((0.5 - middle) * 2 * Math.PI)) * 180) / Math.PI;
  const longitude = ((left + right) / 2 - 0.5) * 360;
  const view = {
    center: [longitude > 180 ? longitude - 360 : longitude, latitude] as const,
    zoom: Math.log2(scale / 256),
  };
  const pixelRatio = LONGER_SIDE / DESIGN_SIDE;
  const maps = mapsOf({
    ...input,
    picture: { ...input.picture, view, layers: {}, highlight: [], selected: null },
    options: { ...input.options, projection: 'mercator', pixelRatio },
  });
  const located = maps.locate({ minX: 0, minY: 0, maxX: width, maxY: height }, 1);
  if (!located.ok) return located;
  const { shapes } = maps.draw(located.value, { covers: [], under: [] });
  const [pixelWidth, pixelHeight] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  const rgba = await layerRasteriser(layText)({ width, height, pixelRatio, background: '#000000', shapes });
  return ok({ ...toPlateCarree({ width: pixelWidth, height: pixelHeight, rgba }, held), bounds: held });
}
