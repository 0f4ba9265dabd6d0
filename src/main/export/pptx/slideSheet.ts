import { markdownAsText } from '../../../shared/markdown/parseMarkdown';
import { moved } from '../../../shared/sheet/furniture/block';
import { setText } from '../../../shared/sheet/furniture/textBlock';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Shape } from '../../../shared/sheet/shapes';
import type { Sheet } from '../../../shared/sheet/sheet';
import type { MeasureText } from '../../../shared/sheet/text';
import type { CompiledScene } from '../../../shared/situation/compiled';
import type { ThemeName } from '../../../shared/symbology/palette';

/** Of a slide of 16:9 in inches, as programs for slides have it. */
export const SLIDE = { width: 40 / 3, height: 7.5 } as const;
export const UNITS_AN_INCH = 96;
const POINTS_AN_INCH = 72;
/** Of a slide's height: a title and two lines of a caption. */
const HEAD_ROOM = 0.16;
/** Of that, the title's. */
export const TITLE_SHARE = 0.48;

/** Of title and caption. */
export const SLIDE_INKS = {
  dark: { title: '#f2f6fa', caption: '#c3cedb' },
  light: { title: '#1d2731', caption: '#4a5560' },
} as const satisfies Record<ThemeName, unknown>;

/** Title and caption as they stand on a slide. */
export interface SlideWords {
  readonly title: string;
  readonly caption: string;
}

/** What is wished for of the picture of a slide: it fills it, and leaves room for title and caption, which stand on it. */
export function slideOptions(options: SheetOptions, pixelsAcross: number): SheetOptions {
  const [width, height] = [SLIDE.width * UNITS_AN_INCH, SLIDE.height * UNITS_AN_INCH];
  return {
    ...options,
    width,
    height,
    pixelRatio: pixelsAcross / width,
    title: '',
    caption: '',
    headRoom: HEAD_ROOM,
  };
}

/** The words that are wished for, else the scene's. */
export function slideWords(
  { title, caption }: Pick<SheetOptions, 'title' | 'caption'>,
  scene: Pick<CompiledScene, 'title' | 'caption'>,
): SlideWords {
  return {
    title: (title ?? scene.title).trim(),
    caption: (caption ?? markdownAsText(scene.caption)).trim(),
  };
}

/** Sizes of type in points at which words fit: a line for the title, two for the caption, by the mean width of Arial's letters. */
export function fitWords(
  { title, caption }: SlideWords,
  widthInches: number,
): { readonly titlePoints: number; readonly captionPoints: number } {
  const points = (text: string, lines: number, best: number, least: number, mean: number) =>
    Math.max(
      least,
      Math.min(best, Math.floor((widthInches * POINTS_AN_INCH * lines) / (Math.max(1, text.length) * mean))),
    );
  return {
    titlePoints: points(title, 1, 26, 14, 0.56),
    captionPoints: points(caption, 1.9, 14, 9, 0.5),
  };
}

/** The picture of a slide with its words drawn on it, as a program for slides sets them, but for the type. To be looked at. */
export function withSlideWords(sheet: Sheet, words: SlideWords, measure: MeasureText): Sheet {
  const room = sheet.headRoom ?? sheet.frame;
  const width = room.maxX - room.minX;
  const { titlePoints, captionPoints } = fitWords(words, width / UNITS_AN_INCH);
  const inks = SLIDE_INKS[sheet.about.theme];
  const set = (text: string, points: number, weight: number, fill: string) => {
    const size = (points * UNITS_AN_INCH) / POINTS_AN_INCH;
    return setText(text, { size, weight, lineHeight: size * 1.2 }, { maxWidth: width, fill, measure });
  };
  const title = set(words.title, titlePoints, 700, inks.title);
  const caption = set(words.caption, captionPoints, 400, inks.caption);
  const titleHeight = (room.maxY - room.minY) * TITLE_SHARE;
  const shapes: readonly Shape[] = [
    moved(title, room.minX, room.minY + (titleHeight - title.height) / 2),
    moved(caption, room.minX, room.minY + titleHeight),
  ];
  return { ...sheet, about: { ...sheet.about, ...words }, shapes: [...sheet.shapes, ...shapes] };
}
