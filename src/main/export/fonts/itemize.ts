import type { Face } from './fontFiles';
import { isIgnorable, isJoiner } from './ignorable';
import { readingOrder } from './readingOrder';

/** A part of a line in one font and one direction. */
export interface Item {
  readonly face: Face;
  /** In the order of reading. */
  readonly text: string;
  /** Odd where it is read from right to left. */
  readonly level: number;
}

/** Drawn where no bundled font has a letter. U+FFFD is none of theirs either, and would come out as whatever a font draws for nothing. */
export const REPLACEMENT = '□';

/** A line taken apart by font and direction, in the order in which the parts stand from left to right. */
export function itemize(line: string, faces: readonly Face[]): Item[] {
  const { levels, turned } = readingOrder(line);
  const items: { face: Face; text: string; level: number }[] = [];
  let index = 0;
  for (const written of line) {
    const level = levels[index] ?? 0;
    const character = /\s/u.test(written) ? ' ' : (turned.get(index) ?? written);
    index += written.length;
    if (isIgnorable(character)) continue;
    const last = items.at(-1);
    const { face, text } = faceFor(character, faces, last?.face);
    if (last && last.face === face && last.level === level) last.text += text;
    else if (text !== '') items.push({ face, text, level });
  }
  return inOrder(items);
}

// what belongs to the letter before it or to none stays in that letter's font
const DEPENDENT = /^[\p{Mark}\s]$/u;

function faceFor(
  character: string,
  faces: readonly Face[],
  current: Face | undefined,
): { face: Face; text: string } {
  const has = (face: Face) => face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const [first] = faces;
  if (!first) throw new Error('no font to draw with');
  if (current && DEPENDENT.test(character) && has(current)) return { face: current, text: character };
  if (isJoiner(character)) return { face: current ?? first, text: current && has(current) ? character : '' };
  const found = faces.find(has);
  return found ? { face: found, text: character } : { face: first, text: REPLACEMENT };
}

/** Rule L2 of the Unicode bidirectional algorithm: from the highest level to the lowest odd one, turn round every run of that level or higher. */
function inOrder(items: Item[]): Item[] {
  const highest = Math.max(0, ...items.map(({ level }) => level));
  let ordered = items;
  for (let level = highest; level >= 1; level--) {
    const turned: Item[] = [];
    let run: Item[] = [];
    for (const item of ordered) {
      if (item.level >= level) run.unshift(item);
      else {
        turned.push(...run, item);
        run = [];
      }
    }
    ordered = [...turned, ...run];
  }
  return ordered;
}
