import type { GlyphRun } from 'fontkit';
import type { Face } from './fontFiles';

/** A glyph as a font shapes it, in units of the font. */
export interface ShapedGlyph {
  readonly id: number;
  readonly advance: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

// letters that need no shaping but kerning: marks of their own and joined letters go the long way
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02af\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116\u2122\u2190-\u22ff\u25a1]*$/;

/** Shapes a run of one direction; its glyphs stand from left to right whichever way it is read. */
export function shapeRun(face: Face, text: string, rightToLeft: boolean): readonly ShapedGlyph[] {
  return !rightToLeft && PLAIN.test(text) ? kerned(face, text) : shaped(face, text, rightToLeft);
}

const ARABIC = /\p{Script=Arabic}/u;

/**
 * The glyphs of a run of one direction, from left to right, as fontkit has them. Left out are contextual forms, which in Inter make an arrow of
 * `->`, and joined letters, so that text is what was written; in Arabic the joins of letters are such features. Inter kerns all of its scripts alike,
 * but names its kerning twice for text of none, such as numbers, and fontkit would apply it twice.
 */
export function glyphRun({ font }: Face, text: string, rightToLeft: boolean): GlyphRun {
  const features: Record<string, boolean> = rightToLeft ? {} : { calt: false, liga: false, clig: false };
  const script = ARABIC.test(text) ? undefined : 'latn';
  return font.layout(text, features, script, undefined, rightToLeft ? 'rtl' : 'ltr');
}

function shaped(face: Face, text: string, rightToLeft: boolean): ShapedGlyph[] {
  const { glyphs, positions } = glyphRun(face, text, rightToLeft);
  return glyphs.map(({ id }, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    return { id, advance: xAdvance, offsetX: xOffset, offsetY: yOffset };
  });
}

/** What is known of a face letter by letter and pair by pair: a tenth of the time of shaping each word. */
interface Metrics {
  readonly glyphs: Map<number, { readonly id: number; readonly advance: number }>;
  readonly kerns: Map<number, number>;
}

const known = new WeakMap<Face, Metrics>();

function kerned(face: Face, text: string): ShapedGlyph[] {
  let metrics = known.get(face);
  if (!metrics) {
    metrics = { glyphs: new Map(), kerns: new Map() };
    known.set(face, metrics);
  }
  const laid: ShapedGlyph[] = [];
  for (let i = 0; i < text.length; i++) {
    const glyph = glyphOf(face, metrics, text.charCodeAt(i));
    const kern = i + 1 < text.length ? kernOf(face, metrics, text, i) : 0;
    laid.push({ id: glyph.id, advance: glyph.advance + kern, offsetX: 0, offsetY: 0 });
  }
  return laid;
}

function glyphOf({ font }: Face, { glyphs }: Metrics, code: number) {
  let glyph = glyphs.get(code);
  if (!glyph) {
    const { id, advanceWidth } = font.glyphForCodePoint(code);
    glyph = { id, advance: advanceWidth };
    glyphs.set(code, glyph);
  }
  return glyph;
}

function kernOf(face: Face, { kerns }: Metrics, text: string, i: number): number {
  const key = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
  let kern = kerns.get(key);
  if (kern === undefined) {
    const [first] = shaped(face, text.slice(i, i + 2), false);
    kern = (first?.advance ?? 0) - face.font.glyphForCodePoint(text.charCodeAt(i)).advanceWidth;
    kerns.set(key, kern);
  }
  return kern;
}
