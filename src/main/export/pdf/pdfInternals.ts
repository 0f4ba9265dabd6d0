/** A dictionary or stream of a PDF file. */
interface PdfObject {
  data: Record<string, unknown>;
  compress: boolean;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

interface Internals {
  ref(data: Record<string, unknown>): PdfObject;
  readonly _font: { readonly font: { layout(text: string, features?: unknown, script?: string): unknown } };
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

/** Has the font at hand shape texts as of the script that is told of them. */
export function shapeBy(document: PDFKit.PDFDocument, scriptOf: (text: string) => string | undefined): void {
  const { font } = internalsOf(document)._font;
  const layout = font.layout.bind(font);
  font.layout = (text, features) => layout(text, features, scriptOf(text));
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
