import type { Glyph } from 'fontkit';
import type { Face } from './fontFiles';
import type { LaidText } from './layText';

/** Units of an em in which outlines are told: those of Inter, so that its outlines are exact. */
export const OUTLINE_EM = 2048;

/** Where an outline begins, and how it goes on from there. */
interface RelativeOutline {
  readonly x: number;
  readonly y: number;
  readonly rest: string;
}

/**
 * A line of text as SVG path data in units of 1/2048 em, y upwards, from the left end of its baseline; empty for spaces. Each glyph is
 * told relative to its beginning, so that it is worked out once for all places.
 */
export function outlineOf({ runs }: LaidText): string {
  let d = '';
  for (const { face, glyphs } of runs) {
    for (const { id, x, y } of glyphs) {
      const { x: startX, y: startY, rest } = glyphOutline(face, id);
      if (rest !== '')
        d += `M${startX + Math.round(x * OUTLINE_EM)} ${startY + Math.round(y * OUTLINE_EM)}${rest}`;
    }
  }
  return d;
}

const known = new WeakMap<Face, Map<number, RelativeOutline>>();

function glyphOutline(face: Face, id: number): RelativeOutline {
  let ofFace = known.get(face);
  if (!ofFace) {
    ofFace = new Map();
    known.set(face, ofFace);
  }
  let outline = ofFace.get(id);
  if (!outline) {
    outline = relative(face.font.getGlyph(id), OUTLINE_EM / face.font.unitsPerEm);
    ofFace.set(id, outline);
  }
  return outline;
}

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
};

function relative(glyph: Glyph, scale: number): RelativeOutline {
  let [x, y] = [0, 0];
  let [contourX, contourY] = [0, 0];
  let start: { x: number; y: number } | undefined;
  let rest = '';
  for (const { command, args } of glyph.path.commands) {
    const letter = LETTERS[command];
    if (letter === undefined) {
      // after a closed contour the pen is back at its beginning
      rest += 'z';
      [x, y] = [contourX, contourY];
      continue;
    }
    const points = args.map((value) => Math.round(value * scale));
    const [endX = 0, endY = 0] = points.slice(-2);
    if (letter === 'm') [contourX, contourY] = [endX, endY];
    if (letter === 'm' && !start) start = { x: endX, y: endY };
    else
      rest +=
        letter +
        points
          .map((value, i) => value - (i % 2 === 0 ? x : y))
          .join(' ')
          .replaceAll(' -', '-');
    [x, y] = [endX, endY];
  }
  return { ...(start ?? { x: 0, y: 0 }), rest };
}
