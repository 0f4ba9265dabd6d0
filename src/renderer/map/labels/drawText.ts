import type { Box } from '../../../shared/labels/boxIndex';
import { LABEL_MARGIN, type LabelSide } from '../../../shared/labels/placeLabels';

/** Type as it is set on the map. */
export interface TextStyle {
  readonly font: string;
  readonly colour: string;
  readonly halo: string;
  readonly haloWidth: number;
  /** Letter spacing in pixels. */
  readonly spacing?: number;
}

type Context = CanvasRenderingContext2D;

/** Writes lines of text about a left or centred edge, each on a halo that keeps it readable on any ground. */
export function drawLines(
  context: Context,
  lines: readonly string[],
  { x, y, lineHeight, align }: { x: number; y: number; lineHeight: number; align: CanvasTextAlign },
  style: TextStyle,
): void {
  applyStyle(context, style);
  context.textAlign = align;
  // y is the top of the block; text sits in the middle of its line
  for (const [i, line] of lines.entries()) writeOnHalo(context, line, x, y + lineHeight * (i + 0.5));
}

/** Writes lines into the rectangle they were placed in, set from the edge that faces what they name. */
export function drawBlock(
  context: Context,
  lines: readonly string[],
  side: LabelSide,
  box: Box,
  lineHeight: number,
  style: TextStyle,
): void {
  const align = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center';
  const x =
    align === 'left'
      ? box.minX + LABEL_MARGIN.x
      : align === 'right'
        ? box.maxX - LABEL_MARGIN.x
        : (box.minX + box.maxX) / 2;
  drawLines(context, lines, { x, y: box.minY + LABEL_MARGIN.y, lineHeight, align }, style);
}

/** Writes one line centred on a point and turned by an angle in radians, kept the right way up. */
export function drawTurned(
  context: Context,
  text: string,
  at: { readonly x: number; readonly y: number; readonly angle: number; readonly lift: number },
  style: TextStyle,
): void {
  const flip = Math.abs(at.angle) > Math.PI / 2 ? Math.PI : 0;
  context.save();
  context.translate(at.x, at.y);
  context.rotate(at.angle + flip);
  applyStyle(context, style);
  context.textAlign = 'center';
  writeOnHalo(context, text, 0, -at.lift);
  context.restore();
}

/** Width in pixels of a line; kept, since measuring costs more than drawing. */
export function measureLine(
  context: Context,
  line: string,
  style: Pick<TextStyle, 'font' | 'spacing'>,
): number {
  const key = `${style.font}|${style.spacing ?? 0}|${line}`;
  const kept = widths.get(key);
  if (kept !== undefined) return kept;
  context.font = style.font;
  context.letterSpacing = `${style.spacing ?? 0}px`;
  const { width } = context.measureText(line);
  if (widths.size > 4000) widths.clear();
  widths.set(key, width);
  return width;
}

/** Forgets all widths: another font has come. */
export function forgetWidths(): void {
  widths.clear();
}

const widths = new Map<string, number>();

function applyStyle(context: Context, style: TextStyle): void {
  context.font = style.font;
  context.letterSpacing = `${style.spacing ?? 0}px`;
  context.fillStyle = style.colour;
  context.strokeStyle = style.halo;
  context.lineWidth = style.haloWidth;
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
}

function writeOnHalo(context: Context, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
