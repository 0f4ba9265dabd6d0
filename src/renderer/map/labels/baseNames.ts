import type { Box, BoxIndex } from '../../../shared/labels/boxIndex';
import { labelBox } from '../../../shared/labels/placeLabels';
import type { Palette } from '../../../shared/symbology/palette';
import type { Frame } from '../frame';
import { BASE_LABEL_STYLES, baseLabelFont, LINE_HEIGHT, type PlacedBaseLabel } from './baseLabel';
import { drawBlock, measureLine, type TextStyle } from './drawText';

type Context = CanvasRenderingContext2D;

/** A name of the base map that has its place free. */
export interface BaseName {
  readonly label: PlacedBaseLabel;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Of the names placed for `zoom`, those around the view that touch nothing that is taken. */
export function freeBaseNames(
  context: Context,
  { labels, zoom }: { readonly labels: readonly PlacedBaseLabel[]; readonly zoom: number },
  taken: BoxIndex,
  { map, palette }: Frame,
): BaseName[] {
  const scale = map.getZoomScale(map.getZoom(), zoom);
  const origin = map.getPixelOrigin();
  const size = map.getSize();
  const corner = map.containerPointToLayerPoint([0, 0]);
  return labels.flatMap((label) => {
    const x = label.x * scale - origin.x;
    const y = label.y * scale - origin.y;
    const isNear =
      Math.abs(x - corner.x - size.x / 2) < size.x && Math.abs(y - corner.y - size.y / 2) < size.y;
    if (!isNear) return [];
    const { dot } = BASE_LABEL_STYLES[label.kind];
    const box = boxOf(context, label, { x, y }, palette);
    const dotBox = { minX: x - dot, minY: y - dot, maxX: x + dot, maxY: y + dot };
    return taken.touches(box) || (dot > 0 && taken.touches(dotBox)) ? [] : [{ label, x, y, box }];
  });
}

/** Writes a name, with the dot of its place. */
export function drawBaseName(context: Context, { label, x, y, box }: BaseName, palette: Palette): void {
  const { size, dot } = BASE_LABEL_STYLES[label.kind];
  if (dot > 0) drawDot(context, x, y, dot, palette);
  drawBlock(context, label.lines, label.side, box, size * LINE_HEIGHT, baseTextStyle(label.kind, palette));
}

function boxOf(
  context: Context,
  { id, kind, lines, side }: PlacedBaseLabel,
  { x, y }: { readonly x: number; readonly y: number },
  palette: Palette,
): Box {
  const { size, dot } = BASE_LABEL_STYLES[kind];
  const style = baseTextStyle(kind, palette);
  const width = Math.max(...lines.map((line) => measureLine(context, line, style)));
  const height = lines.length * size * LINE_HEIGHT;
  return labelBox({ id, x, y, width, height, gap: dot > 0 ? dot + 4 : 0, sides: [side] }, side);
}

function baseTextStyle(kind: PlacedBaseLabel['kind'], palette: Palette): TextStyle {
  const style = BASE_LABEL_STYLES[kind];
  return {
    font: baseLabelFont(style),
    colour: palette[style.colour],
    halo: style.colour === 'labelWater' ? palette.sea : palette.land,
    haloWidth: 3,
    spacing: style.spacing,
  };
}

function drawDot(context: Context, x: number, y: number, radius: number, palette: Palette): void {
  context.fillStyle = palette.label;
  context.strokeStyle = palette.land;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.fill();
}
