import type { CircleShape, GroupShape, PathShape, Shape } from '../../../shared/sheet/shapes';
import { drawFaded, setDash } from './pdfInternals';
import { drawText, type PageSetting } from './pdfText';

/** Draws shapes on the page at hand, in painting order. */
export function drawShapes(
  document: PDFKit.PDFDocument,
  shapes: readonly Shape[],
  setting: PageSetting,
): void {
  for (const shape of shapes) drawShape(document, shape, setting);
}

function drawShape(document: PDFKit.PDFDocument, shape: Shape, setting: PageSetting): void {
  const { opacity = 1 } = shape;
  if (opacity <= 0) return;
  if (opacity < 1) {
    const { opacity: _, ...solid } = shape;
    drawFaded(document, { opacity, size: setting.size }, () => drawShape(document, solid, setting));
    return;
  }
  if (shape.is === 'group') drawGroup(document, shape, setting);
  else if (shape.is === 'text') drawText(document, shape, setting);
  else drawOutline(document, shape);
}

function drawGroup(
  document: PDFKit.PDFDocument,
  { shapes, move, turn, scale, clip }: GroupShape,
  setting: PageSetting,
): void {
  document.save();
  if (move) document.translate(move[0], move[1]);
  if (turn) document.rotate(turn);
  if (scale !== undefined) document.scale(scale);
  if (clip) document.rect(clip.minX, clip.minY, clip.maxX - clip.minX, clip.maxY - clip.minY).clip();
  drawShapes(document, shapes, setting);
  document.restore();
}

function drawOutline(document: PDFKit.PDFDocument, shape: PathShape | CircleShape): void {
  const {
    fill,
    stroke,
    fillOpacity = 1,
    strokeOpacity = 1,
    strokeWidth = 1,
    dash,
    lineCap,
    lineJoin,
    fillRule,
  } = shape;
  if (fill === undefined && stroke === undefined) return;
  document.save();
  if (shape.is === 'path') document.path(shape.d);
  else document.circle(shape.x, shape.y, shape.radius);
  if (fill !== undefined) document.fillColor(fill, fillOpacity);
  if (stroke !== undefined) {
    document.strokeColor(stroke, strokeOpacity).lineWidth(strokeWidth);
    document.lineCap(lineCap ?? 'butt').lineJoin(lineJoin ?? 'miter');
    // SVG's own limit
    document.miterLimit(4);
    if (dash) setDash(document, dash);
  }
  const rule = fillRule === 'evenodd' ? 'even-odd' : 'non-zero';
  if (fill !== undefined && stroke !== undefined)
    document.fillAndStroke(undefined as never, undefined as never, rule);
  else if (fill !== undefined) document.fill(rule);
  else document.stroke();
  document.restore();
}
