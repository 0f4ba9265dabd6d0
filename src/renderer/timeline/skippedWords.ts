import { lengthInWords } from '../../shared/time/length';
import { type Store, watch } from '../store/store';

// of real time: long enough to be read, gone before play has left the place it is about
const SKIPPED_SHOWN_MS = 2000;

/** Says for a little while what has just been skipped. `onGone` is called when that is over; `end` ends it. */
export function buildSkippedWords(store: Store, onGone: () => void) {
  let words: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unwatch = watch(
    store,
    ({ skipped }) => skipped,
    (skipped) => {
      clearTimeout(timer);
      words = skipped && `${lengthInWords(skipped.lengthMs)} skipped`;
      // by the timer alone: one that fires a little early must not leave the words on a clock that rests
      timer = setTimeout(() => {
        words = null;
        onGone();
      }, SKIPPED_SHOWN_MS);
    },
  );
  return {
    words: () => words,
    end() {
      clearTimeout(timer);
      unwatch();
    },
  };
}
