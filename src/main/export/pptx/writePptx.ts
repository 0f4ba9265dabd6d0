import PptxGenJS from 'pptxgenjs';
import type { Deck, DeckWords } from './deck';
import { finishPackage } from './finishPackage';
import { SLIDE_INKS, SLIDE_TYPE } from './fitWords';

// what every office program has or has a match of
const FONT = 'Arial';
/**
 * A deck as the bytes of a PPTX file: on each slide the title in its placeholder and the caption as text that can be edited, on the ground that its picture
 * leaves clear for them; notes for the speaker. The same deck gives the same bytes.
 */
export async function writePptx(deck: Deck): Promise<Uint8Array> {
  const { width, height } = deck.size;
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'SHEET', width, height });
  pptx.layout = 'SHEET';
  pptx.title = deck.title;
  pptx.subject = deck.subject;
  pptx.author = deck.application;
  pptx.company = '';
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const masterFor = mastersOf(pptx, deck);
  for (const { title, caption, picture, alternative } of deck.slides) {
    const slide = pptx.addSlide({ masterName: masterFor(title, caption) });
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
    // as a run, since what is said of the whole gives way to the master; and an empty placeholder would ask to be filled in
    for (const [placeholder, { text, points }] of Object.entries({ title, caption }))
      slide.addText([{ text: text === '' ? ' ' : text, options: { fontSize: points } }], { placeholder });
    slide.addNotes(NOTES_MARK);
  }
  const written = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new TypeError('expected the bytes of a presentation');
  return finishPackage(written, deck, NOTES_MARK);
}

// taken for the notes afterwards, since the library writes all of them as one paragraph
const NOTES_MARK = 'speaker-notes';

/** Gives the master of slides with title and caption in their places, a master for each place that there is. */
function mastersOf(
  pptx: PptxGenJS,
  { theme, ground }: Deck,
): (title: DeckWords, caption: DeckWords) => string {
  const masters = new Map<string, string>();
  const placeholder = (name: 'title' | 'caption', { place }: DeckWords) => ({
    placeholder: {
      options: {
        ...place,
        name,
        objectName: name === 'title' ? 'Title' : 'Caption',
        type: name === 'title' ? ('title' as const) : ('body' as const),
        margin: 0,
        fontFace: FONT,
        fontSize: SLIDE_TYPE[name].points[0],
        bold: name === 'title',
        color: SLIDE_INKS[theme][name].slice(1),
        align: 'left' as const,
        valign: name === 'title' ? ('middle' as const) : ('top' as const),
      },
      text: '',
    },
  });
  return (title, caption) => {
    const places = JSON.stringify([title.place, caption.place]);
    const known = masters.get(places);
    if (known !== undefined) return known;
    const name = masters.size === 0 ? 'Scene' : `Scene ${masters.size + 1}`;
    masters.set(places, name);
    pptx.defineSlideMaster({
      title: name,
      background: { color: ground.slice(1) },
      objects: [placeholder('title', title), placeholder('caption', caption)],
    });
    return name;
  };
}
