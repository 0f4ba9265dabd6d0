import type { Glyph, GlyphRun } from 'fontkit';
import type { Face } from '../fonts/fontFiles';
import type { Letter } from './lettersOf';

/** A dictionary or stream of a PDF file. */
interface PdfObject {
  data: Record<string, unknown>;
  compress: boolean;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

/** A font of a document; by the number of a glyph in the file its width, in thousandths of an em, and what it says. */
interface EmbeddedFont {
  readonly id: string;
  readonly font: { layout(text: string, features: unknown): unknown };
  readonly scale: number;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): PdfObject;
  encode(text: string, features: unknown): [codes: string[], positions: unknown[]];
}

/** Glyphs in a row, from left to right, and where each stands; lengths in units of the font. */
type Glyphs = Pick<GlyphRun, 'glyphs' | 'positions'>;

interface Internals {
  ref(data: Record<string, unknown>): PdfObject;
  readonly _font: EmbeddedFont;
  _addInfo(): void;
  metadata: {
    append(xml: string): void;
    end(): void;
    getXML(): string;
    getLength(): number;
  };
  readonly page: {
    content: PdfObject;
    readonly resources: PdfObject;
    readonly fonts: Record<string, PdfObject>;
    readonly xobjects: Record<string, PdfObject>;
    readonly ext_gstates: Record<string, PdfObject>;
  };
  addContent(operators: string): void;
}

/** What pdfkit 0.20 has but does not offer: streams besides those of pages. */
function internalsOf(document: PDFKit.PDFDocument): Internals {
  return document as unknown as Internals;
}

/**
 * Draws something as a whole and lays it on the page as faded as `opacity` says, as a group of SVG is: a transparency group of
 * ISO 32000, 11.6.6. `size` is that of the page.
 */
export function drawFaded(
  document: PDFKit.PDFDocument,
  { opacity, size }: { readonly opacity: number; readonly size: readonly [number, number] },
  draw: () => void,
): void {
  const { page, ref, addContent } = bound(document);
  const form = ref({
    Type: 'XObject',
    Subtype: 'Form',
    // in whatever units the group is told, it reaches no farther than this
    BBox: [-4 * size[0], -4 * size[1], 8 * size[0], 8 * size[1]],
    Group: { S: 'Transparency', CS: 'DeviceRGB' },
    Resources: page.resources,
  });
  const { content } = page;
  page.content = form;
  draw();
  form.end();
  page.content = content;
  const name = `Fm${Object.keys(page.xobjects).length + 1}`;
  page.xobjects[name] = form;
  document.save();
  document.opacity(opacity);
  addContent(`/${name} Do`);
  document.restore();
}

function bound(document: PDFKit.PDFDocument) {
  const internals = internalsOf(document);
  return {
    page: internals.page,
    ref: internals.ref.bind(document),
    addContent: internals.addContent.bind(document),
  };
}

/**
 * Has the font at hand draw the glyphs that it is told by `asFeatures`. Also mends what the file says of the sign for what a font lacks: pdfkit
 * tells its width in units of the font, so that what follows would be moved, and takes it for a NUL.
 */
export function drawAsTold(document: PDFKit.PDFDocument): void {
  const { font, scale, widths, unicode } = internalsOf(document)._font;
  font.layout = (_, told) => {
    const { glyphs, positions } = told as Glyphs;
    // pdfkit turns lengths in place into its own
    return { glyphs, positions: positions.map((position) => ({ ...position })), advanceWidth: 0 };
  };
  widths[0] = (widths[0] ?? 0) * scale;
  unicode[0] = [REPLACEMENT];
}

const REPLACEMENT = 0xfffd;

/** Glyphs in the place of a list of features: pdfkit hands it on as it is, and takes no text that has one apart into words. */
export function asFeatures(glyphs: Glyphs): PDFKit.Mixins.OpenTypeFeatures[] {
  return glyphs as unknown as PDFKit.Mixins.OpenTypeFeatures[];
}

/**
 * Draws letters one by one, each marked with what it says: letters of one stroke and other dots share a glyph, which can say one of them only. The marks end where
 * the font is set still, since readers measure there. `x` is where the run begins, and `size` is that of the font.
 */
export function drawLetters(
  document: PDFKit.PDFDocument,
  letters: readonly Letter[],
  { face, x, size }: { readonly face: Face; readonly x: number; readonly size: number },
): void {
  const { _font: embedded, page } = internalsOf(document);
  const { addContent } = bound(document);
  const { font } = face;
  const ofFont = (length: number) => (length / font.unitsPerEm) * size;
  page.fonts[embedded.id] ??= embedded.ref();
  document.save();
  // pages are turned upside down, which letters must not be
  document.transform(1, 0, 0, -1, 0, 0);
  addContent('BT');
  addContent(`/${embedded.id} ${size.toFixed(3)} Tf`);
  for (const letter of letters) {
    const told = letter.text.trim();
    if (told !== '') document.markContent('Span', { actual: told });
    for (const { glyph, x: glyphX, y } of afterBlank(letter, font.glyphForCodePoint(0x20))) {
      const position = { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 0 };
      const [[code = '0000']] = embedded.encode('', { glyphs: [glyph], positions: [position] });
      addContent(`1 0 0 1 ${(x + ofFont(glyphX)).toFixed(3)} ${ofFont(y).toFixed(3)} Tm <${code}> Tj`);
    }
    if (told !== '') document.endMarkedContent();
  }
  addContent('ET');
  document.restore();
}

// readers take a letter to stand where its first glyph does, which may be a dot high over its middle
function afterBlank({ x, glyphs }: Letter, blank: Glyph): Letter['glyphs'] {
  return glyphs.length === 1 ? glyphs : [{ glyph: blank, x, y: 0 }, ...glyphs];
}

/** Sets how a line is broken up; pdfkit's own refuses the lengths of nothing of which dots are made. */
export function setDash(document: PDFKit.PDFDocument, dash: readonly number[]): void {
  if (dash.some((length) => length > 0))
    bound(document).addContent(`[${dash.map((length) => length.toFixed(3)).join(' ')}] 0 d`);
}

/** Makes this the XMP packet of a document, in place of the one that pdfkit would write of its own. */
export function attachXmp(document: PDFKit.PDFDocument, packet: string): void {
  const internals = internalsOf(document);
  // it would be told twice
  internals._addInfo = () => undefined;
  internals.metadata = {
    append: () => undefined,
    end: () => undefined,
    getXML: () => packet,
    getLength: () => Buffer.byteLength(packet),
  };
}
