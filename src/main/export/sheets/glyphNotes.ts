import type { Shape } from '../../../shared/sheet/shapes';
import type { FacesOf } from '../fonts/fontFiles';
import { REPLACEMENT } from '../fonts/itemize';
import { missingGlyphs } from '../fonts/missingGlyphs';

/** Which characters of a sheet no bundled font has, with the text that each was first met in. */
export function notesOnGlyphs(shapes: readonly Shape[], facesOf: FacesOf): string[] {
  const met = new Map<string, string>();
  const walk = (shape: Shape): void => {
    if (shape.is === 'group') shape.shapes.forEach(walk);
    if (shape.is !== 'text') return;
    for (const character of missingGlyphs(shape.text, facesOf))
      if (!met.has(character)) met.set(character, shape.text);
  };
  shapes.forEach(walk);
  return [...met].map(
    ([character, text]) =>
      `No bundled font has “${character}” (U+${codePoint(character)}) of “${text}”; ${REPLACEMENT} stands for it`,
  );
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
