import type { TextShape } from '../../../shared/sheet/shapes';
import type { Face } from '../fonts/fontFiles';
import type { LaidRun, LayText } from '../fonts/layText';
import { OUTLINE_EM, outlineOf } from '../fonts/outline';
import { glyphRun } from '../fonts/shapeRun';
import { ANCHORED } from '../svg/textMarkup';
import { lettersOf } from './lettersOf';
import { asFeatures, drawAsTold, drawFaded, drawLetters } from './pdfInternals';

export interface PageSetting {
  readonly layText: LayText;
  /** Of the page, in its units. */
  readonly size: readonly [width: number, height: number];
}

/** Draws a line of text: its halo as outlines, so that its words are in the file once, and the letters as text. */
export function drawText(
  document: PDFKit.PDFDocument,
  shape: TextShape,
  { layText, size: pageSize }: PageSetting,
): void {
  const { text, x, y, size, weight, italic = false, fill, anchor, halo, spacing = 0, turn = 0 } = shape;
  const laid = layText(text, { weight, italic, spacingEm: spacing / size });
  if (laid.runs.length === 0) return;
  document.save();
  document.translate(x, y);
  if (turn !== 0) document.rotate(turn);
  document.translate(-laid.advance * size * ANCHORED[anchor], 0);
  if (halo) {
    const { opacity = 1 } = halo;
    const outline = () => drawHalo(document, outlineOf(laid), { ...halo, size });
    if (opacity < 1) drawFaded(document, { opacity, size: pageSize }, outline);
    else outline();
  }
  document.fillColor(fill).fontSize(size);
  for (const run of laid.runs) drawRun(document, run, { size, spacing });
  document.restore();
}

function drawHalo(
  document: PDFKit.PDFDocument,
  d: string,
  { colour, width, size }: { colour: string; width: number; size: number },
): void {
  document.save();
  document.scale(size / OUTLINE_EM, -size / OUTLINE_EM);
  document
    .path(d)
    .lineWidth((width * OUTLINE_EM) / size)
    .lineJoin('round');
  document.stroke(colour);
  document.restore();
}

function drawRun(
  document: PDFKit.PDFDocument,
  { face, text, rightToLeft, x }: LaidRun,
  { size, spacing }: { size: number; spacing: number },
): void {
  chooseFace(document, face);
  const run = glyphRun(face, text, rightToLeft);
  if (rightToLeft) drawLetters(document, lettersOf(run, text), { face, x: x * size, size });
  else
    document.text(text, x * size, 0, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
      features: asFeatures(run),
    });
}

const registered = new WeakMap<PDFKit.PDFDocument, Set<Face>>();

/** Chooses a font, which the file embeds as far as it is used. */
function chooseFace(document: PDFKit.PDFDocument, face: Face): void {
  const known = registered.get(document) ?? new Set();
  registered.set(document, known);
  if (!known.has(face)) {
    known.add(face);
    document.registerFont(face.name, face.bytes);
    document.font(face.name);
    drawAsTold(document);
  } else document.font(face.name);
}
