import type { Box } from '../../../shared/labels/boxIndex';
import { markdownAsText } from '../../../shared/markdown/parseMarkdown';
import { fail, ok, type Result } from '../../../shared/result';
import { type BuildSheetInput, buildSheet } from '../../../shared/sheet/buildSheet';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Sheet, SheetRefusal } from '../../../shared/sheet/sheet';
import type { CompiledScene } from '../../../shared/situation/compiled';
import { fitWords, type SetWords } from './fitWords';

/** Of 16:9 in inches, as programs for slides have it. */
export const SLIDE = { width: 40 / 3, height: 7.5 } as const;
export const UNITS_AN_INCH = 96;
/** Shares of a slide's height for title and caption: the first has room for three lines of a caption. */
const HEAD_ROOMS = [0.16, 0.25, 0.34];
const TITLE_HEIGHT = 48;

/** A slide of a scene. */
export interface Slide {
  /** Its picture, which fills it and leaves room for title and caption. */
  readonly sheet: Sheet;
  /** These, as they stand on it. */
  readonly title: SetWords;
  readonly caption: SetWords;
}

/**
 * Makes a slide of a picture that tells a scene. Where its caption is long, smaller type and then a lower map give it room. Refuses what sheets refuse, and
 * words that would run over the map all the same.
 */
export function buildSlide(
  input: BuildSheetInput,
  pixelsAcross: number,
): Result<Slide & { readonly scene: CompiledScene }, SheetRefusal> {
  const { scenes } = input.situation;
  const scene = scenes.find(({ id }) => id === input.picture.scene);
  if (!scene)
    return fail({ option: 'scene', reason: 'slides are made of scenes: choose one, or all of them' });
  const page = { number: scenes.indexOf(scene) + 1, of: scenes.length };
  const title = (input.options.title ?? scene.title).trim();
  const caption = (input.options.caption ?? markdownAsText(scene.caption)).trim();
  const { theme } = input.options;
  for (const headRoom of HEAD_ROOMS) {
    const options = pictureOptions({ ...input.options, page, headRoom }, pixelsAcross);
    const built = buildSheet({ ...input, options });
    if (!built.ok) return built;
    const sheet = { ...built.value, about: { ...built.value.about, title, caption } };
    const [upper, lower] = roomsOn(sheet);
    const setTitle = fitWords(title, 'title', { room: upper, theme, measure: input.measure });
    if (!setTitle) return tooLong('title', title);
    const setCaption = fitWords(caption, 'caption', { room: lower, theme, measure: input.measure });
    if (setCaption) return ok({ sheet, title: setTitle, caption: setCaption, scene });
  }
  return tooLong('caption', caption);
}

/** Title and caption are no part of the picture. */
function pictureOptions(options: SheetOptions, pixelsAcross: number): SheetOptions {
  const [width, height] = [SLIDE.width * UNITS_AN_INCH, SLIDE.height * UNITS_AN_INCH];
  return { ...options, width, height, pixelRatio: pixelsAcross / width, title: '', caption: '' };
}

/** Where title and caption stand. */
function roomsOn({ headRoom, frame }: Sheet): readonly [title: Box, caption: Box] {
  const room = headRoom ?? frame;
  const between = room.minY + TITLE_HEIGHT;
  return [
    { ...room, maxY: between },
    { ...room, minY: between },
  ];
}

function tooLong(option: 'title' | 'caption', { length }: string): Result<never, SheetRefusal> {
  return fail({
    option,
    reason: `On a slide a ${option} of ${length.toLocaleString('en')} characters leaves no room for a map: shorten it.`,
  });
}
