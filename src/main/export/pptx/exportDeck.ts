import { fail, ok, type Result } from '../../../shared/result';
import { plainText } from '../../../shared/sheet/handout/noteParagraphs';
import type { App6Shapes } from '../../../shared/sheet/map/drawSymbol';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Picture } from '../../../shared/sheet/picture';
import type { Sheet, SheetAbout, SheetRefusal } from '../../../shared/sheet/sheet';
import type { CompiledScene, CompiledSituation } from '../../../shared/situation/compiled';
import type { LayText } from '../fonts/layText';
import { descriptionOf } from '../metadata/descriptionOf';
import { descriptionOfAll } from '../metadata/descriptionOfAll';
import { writePng } from '../png/writePng';
import { rasterize } from '../raster/rasterize';
import type { DrawingKit } from '../sheets/drawingKit';
import { buildSlide, SLIDE, UNITS_AN_INCH } from './buildSlide';
import type { Deck, DeckWords } from './deck';
import type { SetWords } from './fitWords';
import { writePptx } from './writePptx';

/** What a deck is made from: what a sheet is made from, but for its picture and size. */
export interface DeckInput extends DrawingKit {
  readonly options: SheetOptions;
  readonly app6: App6Shapes;
  /** Pixels across a slide. */
  readonly pixelsAcross: number;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** The bytes of a deck, and what of its pictures had to be left out or shortened, in words. */
export interface WrittenDeck {
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
}

/**
 * Makes a deck of slides of pictures that each tell a scene: with the picture, the title and caption as text that can be edited, and its notes and sources for the speaker. Refuses
 * what sheets refuse.
 */
export async function exportDeck(
  pictures: readonly Picture[],
  { layText, notesOf, pixelsAcross, onProgress, signal, ...input }: DeckInput,
): Promise<Result<WrittenDeck, SheetRefusal>> {
  if (pictures.length === 0)
    return fail({ option: 'scene', reason: 'the situation has no scenes to make slides of' });
  const { situation } = input;
  const slides: Deck['slides'][number][] = [];
  const sheets: Sheet[] = [];
  const notes = new Set<string>();
  for (const [index, picture] of pictures.entries()) {
    signal?.throwIfAborted();
    const built = buildSlide({ ...input, picture }, pixelsAcross);
    if (!built.ok) return pictures.length === 1 ? built : fail(located(built.error, picture, situation));
    const { sheet, scene, title, caption } = built.value;
    sheets.push(sheet);
    for (const note of notesOf(sheet)) notes.add(`${scene.title}: ${note}`);
    slides.push({
      title: deckWordsOf(title),
      caption: deckWordsOf(caption),
      picture: await pngOf(sheet, layText),
      alternative: alternativeOf(sheet),
      notes: speakerNotes(scene, sheet),
    });
    onProgress?.(index + 1, pictures.length);
    // who waits elsewhere on this thread gets a turn
    await new Promise((resolve) => setImmediate(resolve));
  }
  const [first, ...others] = sheets;
  if (!first) throw new RangeError('a deck without slides');
  const abouts: readonly [SheetAbout, ...SheetAbout[]] = [first.about, ...others.map(({ about }) => about)];
  const bytes = await writePptx({
    ...propertiesOf(situation, abouts),
    theme: input.options.theme,
    ground: first.background,
    size: SLIDE,
    slides,
  });
  return ok({ bytes, notes: [...notes] });
}

/** What the file says of itself: of all that is on its slides. */
function propertiesOf(
  { title, summary, id, version }: CompiledSituation,
  abouts: readonly [SheetAbout, ...SheetAbout[]],
) {
  const [{ marking }] = abouts;
  const { description, sources, rights, creatorTool } = descriptionOfAll(abouts);
  return {
    title,
    subject: summary,
    keywords: [id, ...(marking === null ? [] : [marking])],
    application: creatorTool,
    properties: {
      description: [description, ...sources, rights].filter(Boolean).join('\n'),
      situation: id,
      version,
      about: JSON.stringify(abouts.length === 1 ? abouts[0] : abouts),
    },
  };
}

/** A refusal that says which of several scenes it is about. */
function located(
  { option, reason }: SheetRefusal,
  picture: Picture,
  { scenes }: CompiledSituation,
): SheetRefusal {
  const scene = scenes.find(({ id }) => id === picture.scene);
  return { option, reason: scene ? `${scene.title}: ${reason}` : reason };
}

function deckWordsOf({ text, points, room: { minX, minY, maxX, maxY } }: SetWords): DeckWords {
  const inches = (units: number) => units / UNITS_AN_INCH;
  const place = { x: inches(minX), y: inches(minY), w: inches(maxX - minX), h: inches(maxY - minY) };
  return { text, points, place };
}

async function pngOf(sheet: Sheet, layText: LayText): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const keep = async (bytes: Uint8Array) => void parts.push(bytes);
  await writePng(rasterize(sheet, layText), keep, {
    dotsPerInch: UNITS_AN_INCH * sheet.pixelRatio,
    description: descriptionOf(sheet.about),
  });
  return Buffer.concat(parts);
}

function alternativeOf({ about: { title, caption, time } }: Sheet): string {
  return `Map: ${[title, time.words, caption].filter(Boolean).join('. ')}`;
}

function speakerNotes({ notes = '' }: CompiledScene, { about }: Sheet): string[] {
  const told = notes
    .split(/\n\s*\n/)
    .map(plainText)
    .filter((paragraph) => paragraph !== '');
  const sources = about.sources.map(({ number, title, publisher, published, paragraphs }) => {
    const by = [title, publisher, published].filter(Boolean).join(', ');
    return `[${number}] ${by}${paragraphs.length > 0 ? `, ¶${paragraphs.join(', ')}` : ''}`;
  });
  return [
    ...told,
    about.time.words,
    ...(sources.length > 0 ? ['Sources:', ...sources] : []),
    ...about.attribution,
  ];
}
