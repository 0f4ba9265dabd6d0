import type { FacesOf } from './fontFiles';
import { isIgnorable, isJoiner } from './ignorable';

/** The characters of a text that no bundled font has, each once. Another stands for them (`REPLACEMENT`). */
export function missingGlyphs(text: string, facesOf: FacesOf): string[] {
  const faces = facesOf(400, false);
  const missing = new Set<string>();
  for (const character of text) {
    if (/\s/u.test(character) || isIgnorable(character) || isJoiner(character)) continue;
    const point = character.codePointAt(0) ?? 0;
    if (!faces.some(({ font }) => font.hasGlyphForCodePoint(point))) missing.add(character);
  }
  return [...missing];
}
