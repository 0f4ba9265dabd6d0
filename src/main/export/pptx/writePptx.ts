import PptxGenJS from 'pptxgenjs';
import type { Deck } from './deck';
import { finishPackage } from './finishPackage';
import { fitWords, SLIDE_INKS, TITLE_SHARE } from './slideSheet';

// what every office program has or has a match of
const FONT = 'Arial';
/**
 * A deck as the bytes of a PPTX file: on each slide the title in its placeholder and the caption as text that can be edited, on the ground that its picture
 * leaves clear for them; notes for the speaker. The same deck gives the same bytes.
 */
export async function writePptx(deck: Deck): Promise<Uint8Array> {
  const { width, height } = deck.size;
  const inks = SLIDE_INKS[deck.theme];
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'SHEET', width, height });
  pptx.layout = 'SHEET';
  pptx.title = deck.title;
  pptx.subject = deck.subject;
  pptx.author = deck.application;
  pptx.company = '';
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const { x, y, w, h } = deck.words;
  const box = { x, w, margin: 0, fontFace: FONT };
  const fitted = deck.slides.map((words) => fitWords(words, box.w));
  const titleHeight = h * TITLE_SHARE;
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
            y,
            h: titleHeight,
            fontSize: 26,
            bold: true,
            color: inks.title.slice(1),
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
            y: y + titleHeight,
            h: h - titleHeight,
            fontSize: 14,
            color: inks.caption.slice(1),
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
    // under the words
    slide.addImage({
      data: `image/png;base64,${Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength).toString('base64')}`,
      x: 0,
      y: 0,
      w: width,
      h: height,
      altText: alternative,
      objectName: 'Map',
    });
    // an empty placeholder would ask to be filled in
    slide.addText(title === '' ? ' ' : title, { placeholder: 'title', fontSize: titlePoints });
    slide.addText(caption === '' ? ' ' : caption, { placeholder: 'caption', fontSize: captionPoints });
    slide.addNotes(NOTES_MARK);
  }
  const written = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new TypeError('expected the bytes of a presentation');
  return finishPackage(written, deck, NOTES_MARK);
}

const MASTER = 'Scene';
// taken for the notes afterwards, since the library writes all of them as one paragraph
const NOTES_MARK = 'speaker-notes';
