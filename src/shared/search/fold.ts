/**
 * Text as the search compares it: small letters, no accents or vowel signs, one form of each letter that is written in several
 * ways, one space between words. Applied to what is typed and to what is searched alike, so it may fold more than a
 * dictionary would.
 */
export function fold(text: string): string {
  const small = text.toLowerCase();
  return PLAIN.test(small) ? small.trim() : foldLetters(small);
}

/** The words of a folded text. */
export function wordsOf(folded: string): readonly string[] {
  return folded.split(' ').filter((word) => word !== '');
}

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

function foldLetters(small: string): string {
  return (
    small
      .normalize('NFKD')
      // apostrophes are written inside a word: they part nothing
      .replace(/[\p{M}\u0640'’‘ʼʻ`´ʹʺ]/gu, '')
      .replace(/[^\p{L}\p{N}]/gu, ' ')
      .replace(/[ßæœøłđðþıٱىة]/g, (letter) => LETTERS[letter] ?? letter)
      .replace(/ +/g, ' ')
      .trim()
  );
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // forms of alef, ya and ta marbuta that writers use for one another; hamza carriers lose their hamza in NFKD
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
};
