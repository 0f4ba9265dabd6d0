import type { Action } from '../action';

/** Pixels of type that notes are set in. */
const SIZES = [14, 16, 18, 21, 24, 28, 32, 38];
const USUAL = 18;
const KEY = 'briefing-notes-size';

/** How large notes were set last in this browser. */
export function keptNotesSize(): number {
  try {
    return Number(localStorage.getItem(KEY)) || USUAL;
  } catch {
    return USUAL;
  }
}

/** Sets the notes a size larger or smaller. */
export function scaleNotes(by: 1 | -1): Action {
  return ({ store }) => {
    const { notesSize } = store.getState().briefingWindow;
    const here = SIZES.findIndex((each) => each >= notesSize);
    const next = SIZES[Math.min(Math.max(here + by, 0), SIZES.length - 1)] ?? notesSize;
    store.setState(({ briefingWindow }) => ({ briefingWindow: { ...briefingWindow, notesSize: next } }));
    try {
      localStorage.setItem(KEY, String(next));
    } catch {
      // then they are as usual the next time
    }
  };
}
