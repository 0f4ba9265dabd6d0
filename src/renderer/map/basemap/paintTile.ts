import type { RawTile } from 'geojson-vt';
import type { BasemapKind } from '../../../shared/basemap/catalogue';
import { BASEMAP_LINES, RIM } from '../../../shared/symbology/basemapLines';
import { PALETTES, type Palette, type ThemeName } from '../../../shared/symbology/palette';

/** Units across a sliced tile. */
export const TILE_EXTENT = 4096;

export interface TilePaint {
  readonly mapZoom: number;
  /** Device pixels a tile's extent covers. */
  readonly edgePx: number;
  /** Device pixels painted, and where in them the tile's corner lies. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly cornerPx: readonly [x: number, y: number];
  readonly pixelRatio: number;
  readonly theme: ThemeName;
}

type Context = OffscreenCanvasRenderingContext2D;
type RawFeature = RawTile['features'][number];

/** Paints one tile of the base map: sea, a pale rim along the coast, land, lakes, rivers, borders, coastline. */
export function paintTile(context: Context, tile: RawTile | null, paint: TilePaint): void {
  const palette = PALETTES[paint.theme];
  context.fillStyle = palette.sea;
  context.resetTransform();
  context.fillRect(0, 0, paint.widthPx, paint.heightPx);
  if (!tile) return;
  context.translate(...paint.cornerPx);
  const scale = paint.edgePx / TILE_EXTENT;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const coast = tile.features.filter((feature) => kindOf(feature) === 'coastline');
  for (const feature of coast) strokeRim(context, feature, scale, paint, palette);
  for (const feature of tile.features) paintFeature(context, feature, scale, paint, palette);
}

function paintFeature(
  context: Context,
  feature: RawFeature,
  scale: number,
  paint: TilePaint,
  palette: Palette,
) {
  const kind = kindOf(feature);
  const path = pathOf(feature, scale);
  if (!path) return;
  if (kind === 'land' || kind === 'lake') {
    context.fillStyle = palette[kind];
    context.fill(path, 'evenodd');
    return;
  }
  const line = BASEMAP_LINES[kind];
  if (paint.mapZoom < line.fromZoom) return;
  const px = paint.pixelRatio;
  context.strokeStyle = palette[line.colour];
  context.lineWidth = line.width(paint.mapZoom) * px;
  context.setLineDash(line.dash.map((length) => length * px));
  context.stroke(path);
  context.setLineDash([]);
}

function strokeRim(context: Context, feature: RawFeature, scale: number, paint: TilePaint, palette: Palette) {
  if (paint.mapZoom < RIM.fromZoom) return;
  const path = pathOf(feature, scale);
  if (!path) return;
  context.strokeStyle = palette.coastline;
  context.globalAlpha = RIM.opacity;
  context.lineWidth = RIM.width * paint.pixelRatio;
  context.stroke(path);
  context.globalAlpha = 1;
}

function kindOf(feature: RawFeature): BasemapKind {
  return feature.tags?.kind as BasemapKind;
}

function pathOf(feature: RawFeature, scale: number): Path2D | null {
  if (feature.type !== 2 && feature.type !== 3) return null;
  const path = new Path2D();
  for (const flat of feature.geometry) {
    for (let i = 0; i < flat.length; i += 2) {
      const x = (flat[i] ?? 0) * scale;
      const y = (flat[i + 1] ?? 0) * scale;
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    if (feature.type === 3) path.closePath();
  }
  return path;
}
