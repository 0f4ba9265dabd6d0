const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

// a no-break space holds what it stands between together
const SPACES = /[^\S\u00a0\u202f]+/u;

/**
 * Breaks a paragraph at its spaces into lines no wider than `maxWidth`. A word that is wider itself is broken between graphemes, so that
 * nothing is ever cut off; a single grapheme stays whole. `widthOf` gives the width of a text.
 */
export function breakLines(text: string, maxWidth: number, widthOf: (text: string) => number): string[] {
  const space = widthOf(' ');
  const lines: string[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const word of text.split(SPACES).filter((each) => each !== '')) {
    let isNewWord = true;
    for (const part of widthOf(word) <= maxWidth ? [word] : piecesOf(word, maxWidth, widthOf)) {
      const partWidth = widthOf(part);
      if (isNewWord && width + space + partWidth <= maxWidth) {
        lines[lines.length - 1] += ` ${part}`;
        width += space + partWidth;
      } else {
        lines.push(part);
        width = partWidth;
      }
      isNewWord = false;
    }
  }
  return lines;
}

/** As {@link breakLines}, but with lines of about the same length: for headings, where a last line of one word is a blemish. */
export function balanceLines(text: string, maxWidth: number, widthOf: (text: string) => number): string[] {
  const lines = breakLines(text, maxWidth, widthOf);
  if (lines.length < 2 || lines.length > 6) return lines;
  let [tooNarrow, enough] = [maxWidth / 2, maxWidth];
  for (let step = 0; step < 7; step++) {
    const tried = (tooNarrow + enough) / 2;
    if (breakLines(text, tried, widthOf).length <= lines.length) enough = tried;
    else tooNarrow = tried;
  }
  return breakLines(text, enough, widthOf);
}

const NARROWER = [0.97, 0.94, 0.91, 0.88, 0.84] as const;

/** As {@link breakLines}, but without a last line of one word where somewhat shorter lines avoid it. */
export function breakWithoutWidow(
  text: string,
  maxWidth: number,
  widthOf: (text: string) => number,
): string[] {
  const lines = breakLines(text, maxWidth, widthOf);
  const hasWidow = (broken: readonly string[]) => broken.length > 1 && !broken.at(-1)?.includes(' ');
  if (!hasWidow(lines) || lines.length > 12) return lines;
  for (const part of NARROWER) {
    const tried = breakLines(text, maxWidth * part, widthOf);
    // no word may be broken for it
    const isWhole = tried.join(' ') === lines.join(' ');
    if (isWhole && tried.length === lines.length && !hasWidow(tried)) return tried;
  }
  return lines;
}

function piecesOf(word: string, maxWidth: number, widthOf: (text: string) => number): string[] {
  const pieces: string[] = [];
  let [piece, width] = ['', 0];
  for (const { segment } of graphemes.segment(word)) {
    const wide = widthOf(segment);
    if (piece !== '' && width + wide > maxWidth) {
      pieces.push(piece);
      [piece, width] = ['', 0];
    }
    piece += segment;
    width += wide;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
