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
  context.scale(paint.edgePx / TILE_EXTENT, paint.edgePx / TILE_EXTENT);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const feature of tile.features)
    if (kindOf(feature) === 'coastline') strokeRim(context, feature, paint, palette);
  for (const feature of tile.features) paintFeature(context, feature, paint, palette);
}

/** Does of the painting what is the same at every scale. */
export function prepareTile(tile: RawTile | null): void {
  for (const feature of tile?.features ?? []) {
    pathOf(feature);
    if (kindOf(feature) === 'coastline') rimPathOf(feature);
  }
}

function paintFeature(context: Context, feature: RawFeature, paint: TilePaint, palette: Palette) {
  const kind = kindOf(feature);
  if (kind === 'land' || kind === 'lake') {
    context.fillStyle = palette[kind];
    context.fill(pathOf(feature), 'evenodd');
    return;
  }
  const line = BASEMAP_LINES[kind];
  if (paint.mapZoom < line.fromZoom) return;
  const unit = unitsPerPixel(paint);
  context.strokeStyle = palette[line.colour];
  context.lineWidth = line.width(paint.mapZoom) * unit;
  context.setLineDash(line.dash.map((length) => length * unit));
  context.stroke(pathOf(feature));
  context.setLineDash([]);
}

function strokeRim(context: Context, feature: RawFeature, paint: TilePaint, palette: Palette) {
  if (paint.mapZoom < RIM.fromZoom) return;
  context.strokeStyle = palette.coastline;
  context.globalAlpha = RIM.opacity;
  context.lineWidth = RIM.width * unitsPerPixel(paint);
  context.lineJoin = 'bevel';
  context.stroke(rimPathOf(feature));
  context.lineJoin = 'round';
  context.globalAlpha = 1;
}

/** Units of a sliced tile in a CSS pixel. */
function unitsPerPixel({ pixelRatio, edgePx }: TilePaint): number {
  return (pixelRatio * TILE_EXTENT) / edgePx;
}

function kindOf(feature: RawFeature): BasemapKind {
  return feature.tags?.kind as BasemapKind;
}

// in units of the sliced tile, so that one serves every scale: to lay out a coast takes as long as to paint it
const pathOf = keptPath((feature) => layOut(feature, 0));

// a broad stroke along every bend of a coast costs more than all else of a tile, and nobody sees the smaller bends at its outer edge
const RIM_STEP = 16;
const rimPathOf = keptPath((feature) => layOut(feature, RIM_STEP));

function keptPath(lay: (feature: RawFeature) => Path2D): (feature: RawFeature) => Path2D {
  const paths = new WeakMap<RawFeature, Path2D>();
  return (feature) => {
    const path = paths.get(feature) ?? lay(feature);
    paths.set(feature, path);
    return path;
  };
}

/** A path through the points of a feature, without those that lie nearer than `step` to the one before; ends are kept. */
function layOut(feature: RawFeature, step: number): Path2D {
  const path = new Path2D();
  // points are not painted
  if (feature.type !== 2 && feature.type !== 3) return path;
  for (const flat of feature.geometry) {
    let [lastX, lastY] = [0, 0];
    for (let i = 0; i < flat.length; i += 2) {
      const x = flat[i] ?? 0;
      const y = flat[i + 1] ?? 0;
      if (i === 0) path.moveTo(x, y);
      else if (i < flat.length - 2 && Math.abs(x - lastX) + Math.abs(y - lastY) < step) continue;
      else path.lineTo(x, y);
      [lastX, lastY] = [x, y];
    }
    if (feature.type === 3) path.closePath();
  }
  return path;
}
