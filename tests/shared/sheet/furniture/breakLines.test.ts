import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balanceLines,
  breakLines,
  breakWithoutWidow,
} from '../../../../src/shared/sheet/furniture/breakLines';

const even = (text: string) => [...text].length;

describe('breakLines', () => {
  it('breaks at spaces, whatever the script', () => {
    expect(breakLines('the ships leave harbour', 10, even)).toEqual(['the ships', 'leave', 'harbour']);
    expect(breakLines('السفن تغادر الميناء', 11, even)).toEqual(['السفن تغادر', 'الميناء']);
    expect(breakLines('корабли выходят', 8, even)).toEqual(['корабли', 'выходят']);
  });

  it('breaks a word that is too wide between graphemes and loses none of it', () => {
    expect(breakLines('e\u0301e\u0301e\u0301', 4, even)).toEqual(['e\u0301e\u0301', 'e\u0301']);
    expect(breakLines('😀😀', 1, (text) => [...text].length * 2)).toEqual(['😀', '😀']);
  });

  it('keeps together what a no-break space joins', () => {
    expect(breakLines('about 13\u00a0km off', 8, even)).toEqual(['about', '13\u00a0km', 'off']);
  });

  it('never loses a letter, and no line is wider than asked unless it is one grapheme', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 30 }),
        (text, width) => {
          const lines = breakLines(text, width, even);
          const letters = (from: string) => from.replace(/[^\S\u00a0\u202f]+/gu, '');
          expect(letters(lines.join(''))).toBe(letters(text));
          const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
          for (const line of lines)
            if (even(line) > width) expect([...segmenter.segment(line)]).toHaveLength(1);
        },
      ),
    );
  });
});

describe('balanceLines', () => {
  it('makes lines of about the same length, no more than there must be', () => {
    expect(balanceLines('the last warm water port', 20, even)).toEqual(['the last warm', 'water port']);
    expect(balanceLines('one line', 20, even)).toEqual(['one line']);
  });
});

describe('breakWithoutWidow', () => {
  it('leaves no word alone in the last line where shorter lines avoid it', () => {
    expect(breakLines('each ship is drawn with a circle', 25, even)).toEqual([
      'each ship is drawn with a',
      'circle',
    ]);
    expect(breakWithoutWidow('each ship is drawn with a circle', 25, even)).toEqual([
      'each ship is drawn with',
      'a circle',
    ]);
    expect(breakWithoutWidow('unavoidable circle', 11, even)).toEqual(['unavoidable', 'circle']);
  });
});
