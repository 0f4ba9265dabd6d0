import type { Measure } from './ticks';

// less than this tells nobody anything
const FEWEST_LETTERS = 4;

/** The text, or as much of its beginning as has room with an ellipsis; cut between words where that keeps most of it. Empty where too little would stay. */
export function fitText(text: string, roomPx: number, measure: Measure): string {
  if (roomPx <= 0) return '';
  if (measure(text) <= roomPx) return text;
  let [fits, fails] = [0, text.length];
  while (fails - fits > 1) {
    const middle = (fits + fails) >>> 1;
    if (measure(`${text.slice(0, middle)}…`) <= roomPx) fits = middle;
    else fails = middle;
  }
  const cut = text.slice(0, fits);
  const word = cut.lastIndexOf(' ');
  const kept = (word > fits * 0.6 && text[fits] !== ' ' ? cut.slice(0, word) : cut).replace(
    /[\s,.:;–-]+$/u,
    '',
  );
  return kept.length < FEWEST_LETTERS ? '' : `${kept}…`;
}
