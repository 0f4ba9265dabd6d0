import type { TextStyle } from '../../../shared/sheet/text';
import type { Face, FacesOf } from './fontFiles';
import { type Item, itemize } from './itemize';
import { shapeRun } from './shapeRun';

/** A glyph of a line; lengths in ems. */
export interface LaidGlyph {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** A part of a line in one font and direction, where it stands. */
export interface LaidRun {
  readonly face: Face;
  /** In the order of reading. */
  readonly text: string;
  readonly rightToLeft: boolean;
  /** Where it begins, in ems from the beginning of the line. */
  readonly x: number;
  /** From left to right. */
  readonly glyphs: readonly LaidGlyph[];
}

/** A line of text, shaped and put in order; lengths in ems, from the left end of its baseline, y upwards. */
export interface LaidText {
  readonly runs: readonly LaidRun[];
  readonly advance: number;
}

/** Lays lines out. Colour, size and place are not its business, so that a name is shaped once in all sizes. */
export type LayText = (
  text: string,
  style: Pick<TextStyle, 'weight' | 'italic'> & { readonly spacingEm?: number },
) => LaidText;

// more than all names in view have been seen to need; a film must not fill the memory
const REMEMBERED = 20_000;

/** Builds a layout over fonts; what was laid is remembered. */
export function buildLayText(facesOf: FacesOf): LayText {
  // a map for each style: building one key of style and text costs more than both look-ups
  const known = new Map<number, Map<string, LaidText>>();
  return (text, { weight, italic = false, spacingEm = 0 }) => {
    const style = (italic ? -weight : weight) + Math.round(spacingEm * 1e6) * 4096;
    let ofStyle = known.get(style);
    if (!ofStyle || ofStyle.size > REMEMBERED) {
      ofStyle = new Map();
      known.set(style, ofStyle);
    }
    let laid = ofStyle.get(text);
    if (!laid) {
      laid = lay(itemize(text, facesOf(weight, italic)), spacingEm);
      ofStyle.set(text, laid);
    }
    return laid;
  };
}

function lay(items: readonly Item[], spacingEm: number): LaidText {
  let x = 0;
  const runs = items.map((item) => {
    const run = layRun(item, x, spacingEm);
    x = run.end;
    return run.laid;
  });
  return { runs, advance: x };
}

function layRun(
  { face, text, level }: Item,
  startX: number,
  spacingEm: number,
): { laid: LaidRun; end: number } {
  const rightToLeft = level % 2 === 1;
  const em = face.font.unitsPerEm;
  let x = startX;
  const glyphs = shapeRun(face, text, rightToLeft).map(({ id, advance, offsetX, offsetY }) => {
    const glyph = { id, x: x + offsetX / em, y: offsetY / em };
    // letters that join stay together, and marks on their letter
    x += advance / em + (rightToLeft || advance === 0 ? 0 : spacingEm);
    return glyph;
  });
  return { laid: { face, text, rightToLeft, x: startX, glyphs }, end: x };
}
