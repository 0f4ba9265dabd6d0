import type { Glyph, GlyphRun } from 'fontkit';

/** The glyphs that a letter with its marks became; lengths in units of the font. */
export interface Letter {
  /** In the order of reading. */
  readonly text: string;
  /** From the beginning of the run, as those of its glyphs. */
  readonly x: number;
  readonly glyphs: readonly { readonly glyph: Glyph; readonly x: number; readonly y: number }[];
}

/**
 * Takes a run that is read from right to left apart into its letters, from left to right. A font may make several glyphs of a letter, such as a stroke and
 * its dots: those that take no room stand before the one that does. Where a font draws several letters as one, the run stays whole.
 */
export function lettersOf(
  { glyphs, positions }: Pick<GlyphRun, 'glyphs' | 'positions'>,
  text: string,
): Letter[] {
  const written = writtenLetters(text);
  const drawn = drawnLetters({ glyphs, positions });
  // what fontkit says of the letters of a glyph is true of the first text that had it
  if (drawn.length === written.length)
    return drawn.map((letter, index) => ({ ...letter, text: written.at(-1 - index) ?? '' }));
  return [{ text, x: 0, glyphs: drawn.flatMap((letter) => letter.glyphs) }];
}

function drawnLetters({ glyphs, positions }: Pick<GlyphRun, 'glyphs' | 'positions'>): Omit<Letter, 'text'>[] {
  const letters: Omit<Letter, 'text'>[] = [];
  let own: Letter['glyphs'][number][] = [];
  let [x, startX] = [0, 0];
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    own.push({ glyph, x: x + xOffset, y: yOffset });
    x += xAdvance;
    if (xAdvance === 0 && index < glyphs.length - 1) continue;
    letters.push({ x: startX, glyphs: own });
    own = [];
    startX = x;
  }
  return letters;
}

/** Each letter with what belongs to it, in the order of reading. */
function writtenLetters(text: string): string[] {
  return text.match(/[^\p{M}\p{Cf}][\p{M}\p{Cf}]*|^[\p{M}\p{Cf}]+/gu) ?? [];
}
