import type { Box } from '../../../shared/labels/boxIndex';
import type { Block } from '../../../shared/sheet/furniture/block';
import { setText } from '../../../shared/sheet/furniture/textBlock';
import type { MeasureText } from '../../../shared/sheet/text';
import type { ThemeName } from '../../../shared/symbology/palette';

const UNITS_A_POINT = 96 / 72;
/** More than any program for slides leaves between lines of Arial. */
const LINE_HEIGHT = 1.2;

/** In points, the best first. */
export const SLIDE_TYPE = {
  title: { points: [26, 24, 22, 20, 18, 16, 14], weight: 700 },
  caption: { points: [14, 13, 12, 11, 10], weight: 400 },
} as const;

export const SLIDE_INKS = {
  dark: { title: '#f2f6fa', caption: '#c3cedb' },
  light: { title: '#1d2731', caption: '#4a5560' },
} as const satisfies Record<ThemeName, unknown>;

/** Words as they stand on a slide. */
export interface SetWords {
  readonly text: string;
  /** Of their type. */
  readonly points: number;
  /** That they stand in, in sheet units. */
  readonly room: Box;
  /** Their lines, in our type. */
  readonly block: Block;
}

/**
 * Sets words as large as there is room for them; null where there is none. They are measured in Inter, whose letters are wider than those of Arial, in which
 * they are written.
 */
export function fitWords(
  text: string,
  words: keyof typeof SLIDE_TYPE,
  { room, theme, measure }: { readonly room: Box; readonly theme: ThemeName; readonly measure: MeasureText },
): SetWords | null {
  const { points: sizes, weight } = SLIDE_TYPE[words];
  const maxWidth = room.maxX - room.minX;
  const fill = SLIDE_INKS[theme][words];
  for (const points of sizes) {
    const size = points * UNITS_A_POINT;
    const type = { size, weight, lineHeight: size * LINE_HEIGHT, paragraphGap: 0 };
    const block = setText(text, type, { maxWidth, fill, measure });
    if (block.height <= room.maxY - room.minY) return { text, points, room, block };
  }
  return null;
}
