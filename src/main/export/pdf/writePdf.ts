import PDFDocument from 'pdfkit';
import type { Sheet, SheetAbout } from '../../../shared/sheet/sheet';
import type { ByteSink } from '../files/byteSink';
import type { LayText } from '../fonts/layText';
import { descriptionOf } from '../metadata/descriptionOf';
import { descriptionOfAll } from '../metadata/descriptionOfAll';
import { xmpPacket } from '../metadata/rdf';
import { drawShapes } from './drawShapes';
import { attachXmp } from './pdfInternals';

export interface PdfSetting {
  readonly layText: LayText;
  readonly signal?: AbortSignal | undefined;
  /** Hears how many of the pages are drawn, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** Points of 1/72 inch in a sheet unit. */
const POINTS_PER_UNIT = 0.75;

/**
 * Writes sheets as PDF, a page each, as drawings and text; the fonts are embedded as far as they are used. Several pictures have an outline.
 * The file says no date of its making: the same sheets give the same bytes.
 */
export async function writePdf(sheets: readonly Sheet[], sink: ByteSink, setting: PdfSetting): Promise<void> {
  const [first] = sheets;
  if (!first) throw new Error('no sheet to write');
  const pictures = new Set(sheets.map(({ about }) => about)).size;
  const document = openDocument([first.about, ...sheets.slice(1).map(({ about }) => about)]);
  const writing = (async () => {
    for await (const chunk of document) await sink(chunk as Uint8Array);
  })();
  // a failure of the sink is heard of at the end
  writing.catch(() => undefined);
  for (const [index, sheet] of sheets.entries()) {
    setting.signal?.throwIfAborted();
    drawPage(document, sheet, setting.layText);
    const isNew = index === 0 || sheets[index - 1]?.about !== sheet.about;
    if (pictures > 1 && isNew) document.outline.addItem(descriptionOf(sheet.about).title);
    setting.progress?.((index + 1) / sheets.length);
    // whoever cancels is heard between two pages
    await new Promise(setImmediate);
  }
  document.end();
  await writing;
}

function openDocument(abouts: readonly [SheetAbout, ...SheetAbout[]]): PDFKit.PDFDocument {
  const described = descriptionOfAll(abouts);
  const { title, description, creatorTool } = described;
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    margin: 0,
    // none of the fonts that every reader has
    font: '',
    info: {
      Title: title,
      Subject: description,
      Creator: creatorTool,
      Producer: creatorTool,
      // the document's identifier is made of it
      CreationDate: new Date(0),
    },
  });
  delete document.info.CreationDate;
  attachXmp(document, xmpPacket(described));
  return document;
}

function drawPage(
  document: PDFKit.PDFDocument,
  { width, height, background, shapes }: Sheet,
  layText: LayText,
): void {
  document.addPage({ size: [width * POINTS_PER_UNIT, height * POINTS_PER_UNIT], margin: 0 });
  document.scale(POINTS_PER_UNIT);
  document.rect(0, 0, width, height).fill(background);
  drawShapes(document, shapes, { layText, size: [width, height] });
}
