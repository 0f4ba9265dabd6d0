import { fail, ok, type Result } from '../../../shared/result';
import { type BuildSheetInput, buildSheet } from '../../../shared/sheet/buildSheet';
import { plainText } from '../../../shared/sheet/handout/noteParagraphs';
import { pictureOfScene } from '../../../shared/sheet/picture';
import type { Sheet, SheetRefusal } from '../../../shared/sheet/sheet';
import type { CompiledScene } from '../../../shared/situation/compiled';
import type { LayText } from '../fonts/layText';
import { descriptionOf } from '../metadata/descriptionOf';
import { writePng } from '../png/writePng';
import { rasterize } from '../raster/rasterize';
import type { Deck } from './deck';
import { wordsHeight, writePptx } from './writePptx';

/** What a deck is made from: what a sheet is made from, but for its picture and size. */
export interface DeckInput extends Omit<BuildSheetInput, 'picture'> {
  readonly layText: LayText;
  /** Pixels across a slide. */
  readonly pixelsAcross: number;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

// 16:9, as programs for slides have it
const SLIDE = { width: 40 / 3, height: 7.5 } as const;
const UNITS_AN_INCH = 96;

/**
 * Makes a deck of slides of scenes: each with its picture, the title and caption as text that can be edited, and its notes and sources for the speaker. Refuses
 * what sheets refuse.
 */
export async function exportDeck(
  scenes: readonly CompiledScene[],
  { layText, pixelsAcross, onProgress, signal, ...input }: DeckInput,
): Promise<Result<Uint8Array, SheetRefusal>> {
  if (scenes.length === 0)
    return fail({ option: 'scene', reason: 'the situation has no scenes to make slides of' });
  const { situation, application } = input;
  const width = SLIDE.width * UNITS_AN_INCH;
  const options = {
    ...input.options,
    width,
    height: (SLIDE.height - wordsHeight(SLIDE.height)) * UNITS_AN_INCH,
    pixelRatio: pixelsAcross / width,
    // both stand on the slide
    title: '',
    caption: '',
  };
  const slides: Deck['slides'][number][] = [];
  let first: Sheet | undefined;
  for (const [index, scene] of scenes.entries()) {
    signal?.throwIfAborted();
    const page = { number: situation.scenes.indexOf(scene) + 1, of: situation.scenes.length };
    const picture = pictureOfScene(situation, scene);
    const sheet = buildSheet({ ...input, picture, options: { ...options, page } });
    if (!sheet.ok) return sheet;
    first ??= sheet.value;
    slides.push({
      title: scene.title,
      caption: scene.caption,
      picture: await pngOf(sheet.value, layText),
      alternative: alternativeOf(scene, sheet.value),
      notes: notesOf(scene, sheet.value),
    });
    onProgress?.(index + 1, scenes.length);
    // who waits elsewhere on this thread gets a turn
    await new Promise((resolve) => setImmediate(resolve));
  }
  return ok(
    await writePptx({
      title: situation.title,
      subject: situation.summary,
      keywords: [situation.id, ...(first?.about.marking ? [first.about.marking] : [])],
      application: `${application.name} ${application.version}`,
      theme: options.theme,
      ground: first?.background ?? '#ffffff',
      size: SLIDE,
      slides,
      properties: {
        description: first ? descriptionOf(first.about).rights : '',
        situation: situation.id,
        version: situation.version,
        about: JSON.stringify(first?.about ?? null),
      },
    }),
  );
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

function alternativeOf({ title, caption }: CompiledScene, { about }: Sheet): string {
  return `Map: ${title}. ${about.time.words}. ${caption}`;
}

function notesOf({ notes = '' }: CompiledScene, { about }: Sheet): string[] {
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
