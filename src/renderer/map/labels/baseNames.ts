import type { BoxIndex } from '../../../shared/labels/boxIndex';
import { labelBox } from '../../../shared/labels/placeLabels';
import type { Palette } from '../../../shared/symbology/palette';
import type { Frame } from '../frame';
import { BASE_LABEL_STYLES, baseLabelFont, LINE_HEIGHT, type PlacedBaseLabel } from './baseLabel';
import { drawBlock, measureLine, type TextStyle } from './drawText';

type Context = CanvasRenderingContext2D;

/** Writes the names of the base map that were placed for `zoom`, but for those that touch what is taken. */
export function drawBaseNames(
  context: Context,
  { labels, zoom }: { readonly labels: readonly PlacedBaseLabel[]; readonly zoom: number },
  taken: BoxIndex,
  { map, palette }: Frame,
): void {
  const scale = map.getZoomScale(map.getZoom(), zoom);
  const origin = map.getPixelOrigin();
  const size = map.getSize();
  const corner = map.containerPointToLayerPoint([0, 0]);
  for (const label of labels) {
    const x = label.x * scale - origin.x;
    const y = label.y * scale - origin.y;
    if (Math.abs(x - corner.x - size.x / 2) > size.x || Math.abs(y - corner.y - size.y / 2) > size.y)
      continue;
    drawBaseName(context, label, { x, y }, taken, palette);
  }
}

function drawBaseName(
  context: Context,
  { id, kind, lines, side }: PlacedBaseLabel,
  { x, y }: { readonly x: number; readonly y: number },
  taken: BoxIndex,
  palette: Palette,
): void {
  const { size, dot } = BASE_LABEL_STYLES[kind];
  const style = baseTextStyle(kind, palette);
  const lineHeight = size * LINE_HEIGHT;
  const width = Math.max(...lines.map((line) => measureLine(context, line, style)));
  const block = {
    id,
    x,
    y,
    width,
    height: lines.length * lineHeight,
    gap: dot > 0 ? dot + 4 : 0,
    sides: [side],
  };
  const box = labelBox(block, side);
  if (taken.touches(box)) return;
  if (dot > 0) {
    if (taken.touches({ minX: x - dot, minY: y - dot, maxX: x + dot, maxY: y + dot })) return;
    drawDot(context, x, y, dot, palette);
  }
  drawBlock(context, lines, side, box, lineHeight, style);
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
