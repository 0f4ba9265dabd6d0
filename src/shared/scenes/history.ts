import type { Written } from '../situation/written';

/** What was edited, step by step. `present` is what is shown. */
export interface History {
  readonly past: readonly Step[];
  readonly present: Written;
  readonly future: readonly Step[];
  /** What the file says. */
  readonly saved: Written;
}

/** About an edit. */
interface About {
  /** Edits of one key that follow each other are one step: typing is not undone letter by letter. */
  readonly key: string | null;
  /** The scene that was told before it. */
  readonly told: string | null;
}

/** One edit, with what was there before it (in `future`: after it). */
interface Step extends About {
  readonly written: Written;
  /** What was done, in words that follow “Undo:”. */
  readonly did: string;
}

/** How many steps are kept. */
const MAX_STEPS = 500;

/** A history in which nothing has happened yet. */
export function buildHistory(saved: Written): History {
  return { past: [], present: saved, future: [], saved };
}

/** Adds an edit. One that changes nothing is none. */
export function addEdit(
  history: History,
  written: Written,
  did: string,
  { key = null, told = null }: Partial<About> = {},
): History {
  if (isSame(written, history.present)) return history;
  const last = history.past.at(-1);
  const goesOn = key !== null && last?.key === key && history.future.length === 0;
  const step: Step = { written: history.present, did, key, told };
  return {
    ...history,
    past: goesOn ? history.past : [...history.past, step].slice(-MAX_STEPS),
    present: written,
    future: [],
  };
}

/** Takes the last edit back; the same history where there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    ...history,
    past: history.past.slice(0, -1),
    present: step.written,
    future: [{ ...step, written: history.present }, ...history.future],
  };
}

/** Does the edit again that was taken back last. */
export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    ...history,
    past: [...history.past, { ...step, written: history.present, key: null }],
    present: step.written,
    future,
  };
}

/** What is shown has been written to the file; what was done before can still be taken back. */
export function markSaved(history: History, saved: Written): History {
  const seal = (steps: readonly Step[]) => steps.map((step) => ({ ...step, key: null }));
  return { ...history, past: seal(history.past), saved };
}

/** Whether the file says something else than what is shown. */
export function isUnsaved({ present, saved }: History): boolean {
  return !isSame(present, saved);
}

/** How many edits lie between the file and what is shown, at least one where they differ. */
export function countUnsaved(history: History): number {
  if (!isUnsaved(history)) return 0;
  const back = history.past.findLastIndex(({ written }) => isSame(written, history.saved));
  return back === -1 ? Math.max(history.past.length, 1) : history.past.length - back;
}

// scenes that were not edited are the same objects, so that this looks into few of them
function isSame(a: Written, b: Written): boolean {
  return a === b || (isSameList(a.scenes, b.scenes) && isSameList(a.exports, b.exports));
}

function isSameList(a: readonly object[], b: readonly object[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((each, index) => each === b[index] || JSON.stringify(each) === JSON.stringify(b[index])))
  );
}
