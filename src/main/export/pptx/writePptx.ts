import PptxGenJS from 'pptxgenjs';
import type { ThemeName } from '../../../shared/symbology/palette';
import type { Deck } from './deck';
import { finishPackage } from './finishPackage';

/** How high the words above a picture are, in inches, on a slide of so many inches. */
export function wordsHeight(slideHeight: number): number {
  return Math.round(slideHeight * 0.17 * 100) / 100;
}

// what every office program has or has a match of
const FONT = 'Arial';
const INKS = {
  dark: { title: 'F2F6FA', caption: 'C3CEDB' },
  light: { title: '1D2731', caption: '4A5560' },
} as const satisfies Record<ThemeName, unknown>;

/**
 * A deck as the bytes of a PPTX file: on each slide the title in its placeholder and the caption as text that can be edited, above the picture and never on
 * it; notes for the speaker. The same deck gives the same bytes.
 */
export async function writePptx(deck: Deck): Promise<Uint8Array> {
  const { width, height } = deck.size;
  const inks = INKS[deck.theme];
  const words = wordsHeight(height);
  // that of the pictures
  const margin = height * 0.033;
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'SHEET', width, height });
  pptx.layout = 'SHEET';
  pptx.title = deck.title;
  pptx.subject = deck.subject;
  pptx.author = deck.application;
  pptx.company = '';
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const box = { x: margin, w: width - 2 * margin, margin: 0, fontFace: FONT };
  const fitted = deck.slides.map(({ title, caption }) => fitWords(title, caption, box.w));
  const titleHeight = words * 0.5;
  pptx.defineSlideMaster({
    title: MASTER,
    background: { color: deck.ground.slice(1) },
    objects: [
      {
        placeholder: {
          options: {
            ...box,
            name: 'title',
            type: 'title',
            y: words * 0.06,
            h: titleHeight,
            fontSize: 26,
            bold: true,
            color: inks.title,
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            ...box,
            name: 'caption',
            type: 'body',
            y: words * 0.06 + titleHeight,
            h: words * 0.38,
            fontSize: 14,
            color: inks.caption,
            align: 'left',
            valign: 'top',
          },
          text: '',
        },
      },
    ],
  });
  for (const [index, { title, caption, picture, alternative }] of deck.slides.entries()) {
    const slide = pptx.addSlide({ masterName: MASTER });
    const { titlePoints, captionPoints } = fitted[index] ?? { titlePoints: 26, captionPoints: 14 };
    // an empty placeholder would ask to be filled in
    slide.addText(title === '' ? ' ' : title, { placeholder: 'title', fontSize: titlePoints });
    slide.addText(caption === '' ? ' ' : caption, { placeholder: 'caption', fontSize: captionPoints });
    slide.addImage({
      data: `image/png;base64,${Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength).toString('base64')}`,
      x: 0,
      y: words,
      w: width,
      h: height - words,
      altText: alternative,
      objectName: 'Map',
    });
    slide.addNotes(NOTES_MARK);
  }
  const written = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new TypeError('expected the bytes of a presentation');
  return finishPackage(written, deck, NOTES_MARK);
}

const MASTER = 'Scene';
// taken for the notes afterwards, since the library writes all of them as one paragraph
const NOTES_MARK = 'speaker-notes';

/** Sizes of type at which words fit: a line for the title, two for the caption, by the mean width of Arial's letters. */
function fitWords(title: string, caption: string, widthInches: number) {
  const points = (text: string, lines: number, best: number, least: number, mean: number) =>
    Math.max(
      least,
      Math.min(best, Math.floor((widthInches * 72 * lines) / (Math.max(1, text.length) * mean))),
    );
  return {
    titlePoints: points(title, 1, 26, 14, 0.56),
    captionPoints: points(caption, 1.9, 14, 9, 0.5),
  };
}
