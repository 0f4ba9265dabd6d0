import { describe, expect, it } from 'vitest';
import { REPLACEMENT } from '../../../../src/main/export/fonts/itemize';
import { measureBy } from '../../../../src/main/export/fonts/measureText';
import { missingGlyphs } from '../../../../src/main/export/fonts/missingGlyphs';
import { facesOf, layText } from '../../../fixtures/fonts';

const REGULAR = { weight: 400 };
const measure = measureBy(layText);
const textsOf = (text: string) => layText(text, REGULAR).runs.map((run) => run.text);

describe('a line of text', () => {
  it('is as wide as its letters with kerning, in the unit of its size', () => {
    const [pair, apart] = ['AV', 'A'].map((text) => measure(text, { size: 100, weight: 400 }));
    expect(pair).toBeLessThan((apart ?? 0) + measure('V', { size: 100, weight: 400 }));
    expect(measure('Tartus', { size: 20, weight: 400 })).toBeCloseTo(
      2 * measure('Tartus', { size: 10, weight: 400 }),
      9,
    );
    expect(measure('Tartus', { size: 20, weight: 700 })).toBeGreaterThan(
      measure('Tartus', { size: 20, weight: 400 }),
    );
  });

  it('kerns numbers as a browser does', () => {
    // measured by Chromium with the same file, in units of 2048 an em
    for (const [text, width] of [
      ['7.0', 2733],
      ['Ta', 2322],
      ['P.', 1829],
      ['11', 1666],
      ['Tartus', 6087],
    ] as const)
      expect(measure(text, { size: 2048, weight: 400 })).toBe(width);
  });

  it('gets its spacing after every letter', () => {
    const style = { size: 10, weight: 400 };
    expect(measure('SEA', { ...style, spacing: 2 }) - measure('SEA', style)).toBeCloseTo(6, 9);
  });

  it('joins Arabic letters, and draws a word from right to left', () => {
    const [run] = layText('طرطوس', REGULAR).runs;
    expect(run).toMatchObject({ rightToLeft: true, face: { name: 'NotoSansArabic-Regular' } });
    const apart = [...'طرطوس'].reduce((sum, letter) => sum + measure(letter, { size: 1, weight: 400 }), 0);
    expect(measure('طرطوس', { size: 1, weight: 400 })).toBeLessThan(apart * 0.95);
  });

  it('puts parts that are read in different directions where a reader looks for them', () => {
    expect(textsOf('Tartus (طرطوس) 2015')).toEqual(['Tartus (', 'طرطوس', ') ', '2015']);
    // a line that begins in Arabic goes from right to left as a whole, numbers from left to right in it
    const arabic = textsOf('طرطوس 2015');
    expect(arabic[0]).toBe('2015');
    expect(arabic.at(-1)).toMatch(/^طرطوس/);
    // the bracket that is read first stands right, and is turned round
    expect(textsOf('طرطوس (أ)')).toEqual(['(', 'أ', ')', 'طرطوس ']);
  });

  it.each([400, 500, 600, 700])('has its replacement in every font that draws it: %i', (weight) => {
    for (const italic of [false, true])
      expect(facesOf(weight, italic)[0]?.font.hasGlyphForCodePoint(REPLACEMENT.codePointAt(0) ?? 0)).toBe(
        true,
      );
  });

  it('is drawn with a replacement where no font has a letter, and says which these are', () => {
    expect(missingGlyphs('Tartus 村 طرطوس Тартус 村👍', facesOf)).toEqual(['村', '👍']);
    expect(textsOf('a村 \ufffd')).toEqual(['a□ □']);
    expect(missingGlyphs('soft\u00adhyphen \u200eleft\u200d\n', facesOf)).toEqual([]);
    expect(textsOf('soft\u00adhyphen\u200e')).toEqual(['softhyphen']);
  });

  it('is measured fast when it is measured again', () => {
    const style = { size: 12, weight: 500 };
    const names = Array.from({ length: 200 }, (_, i) => `Name ${i} of a town`);
    for (const name of names) measure(name, style);
    const start = performance.now();
    for (let round = 0; round < 50; round++) for (const name of names) measure(name, style);
    expect((performance.now() - start) / (50 * names.length)).toBeLessThan(0.05);
  });
});
