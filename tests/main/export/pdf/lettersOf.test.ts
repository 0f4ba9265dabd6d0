import { describe, expect, it } from 'vitest';
import { glyphRun } from '../../../../src/main/export/fonts/shapeRun';
import { lettersOf } from '../../../../src/main/export/pdf/lettersOf';
import { facesOf, layText } from '../../../fixtures/fonts';

function lettersIn(text: string) {
  const face = facesOf(400, false).find(({ font }) => font.hasGlyphForCodePoint(0x633));
  if (!face) throw new Error('no font with Arabic letters');
  return { letters: lettersOf(glyphRun(face, text, true), text), em: face.font.unitsPerEm };
}

describe('lettersOf', () => {
  it('has the letters of a text from left to right, whatever their glyphs stood for before', () => {
    // letters of one stroke and other dots
    for (const text of ['السفن تغادر', 'قي في', 'خوج', 'لا'])
      expect(lettersIn(text).letters.map((letter) => letter.text)).toEqual([...text].reverse());
  });

  it('leaves marks with their letter', () => {
    expect(lettersIn('مُدُن').letters.map(({ text }) => text)).toEqual(['ن', 'دُ', 'مُ']);
  });

  it('places each glyph where the line has it', () => {
    const text = 'السفن تغادر الميناء';
    const { letters, em } = lettersIn(text);
    const [run] = layText(text, { weight: 400 }).runs;
    expect(letters.flatMap(({ glyphs }) => glyphs.map(({ glyph }) => glyph.id))).toEqual(
      run?.glyphs.map(({ id }) => id),
    );
    for (const [index, { x, y }] of letters.flatMap(({ glyphs }) => glyphs).entries()) {
      expect(x / em).toBeCloseTo(run?.glyphs[index]?.x ?? Number.NaN, 9);
      expect(y / em).toBeCloseTo(run?.glyphs[index]?.y ?? Number.NaN, 9);
    }
  });
});
