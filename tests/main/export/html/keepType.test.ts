import { describe, expect, it } from 'vitest';
import { keepType } from '../../../../src/main/export/html/keepType';

const face = (range: string) =>
  `@font-face{font-family:Inter;src:url(data:font/woff2;base64,AA==);unicode-range:${range}}`;
const LATIN = face('U+0000-00FF,U+2122');
const GREEK = face('U+0370-0377, U+037a-037f');
const CYRILLIC = face('U+4??');

describe('the type that a page carries', () => {
  it('has no faces for signs that the page does not show', () => {
    expect(keepType(`${LATIN}${GREEK}${CYRILLIC}p{color:red}`, 'Дамаск')).toBe(
      `${LATIN}${CYRILLIC}p{color:red}`,
    );
  });

  it('always has those of English, in which the viewer speaks', () => {
    expect(keepType(LATIN + GREEK, '')).toBe(LATIN);
  });

  it('keeps a face that names no signs', () => {
    const every = '@font-face{font-family:Inter;src:url(data:,)}';
    expect(keepType(every, '')).toBe(every);
  });
});
