import type { CompiledTime } from '../../shared/time/edtf';
import { timeInWords } from '../../shared/time/words';

/** A time in a few words, for a list: without its precision and its time of day, months cut to three letters. */
export function shortTimeInWords(time: CompiledTime, zone: string): string {
  const [words = ''] = timeInWords(time, zone).split(', ');
  return words.replace(LONG_MONTHS, (month) => month.slice(0, 3));
}

const LONG_MONTHS =
  /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g;
