import type { Result } from '../../shared/result';
import { EXIT, type Output } from './output';

/** What became of an export, as `--json` tells it. */
export interface Exported {
  /** Paths of the files that are there now, whole. */
  readonly written: readonly string[];
  /** Why there are no others, in words. */
  readonly refused: readonly string[];
  /** What had to be left out or shortened, in words. */
  readonly notes: readonly string[];
}

/** Why nothing was begun, and whether the command or what it met is at fault. */
export interface Refusal {
  readonly reason: string;
  readonly code: typeof EXIT.refused | typeof EXIT.usage;
}

export type Outcome = Result<Exported, Refusal>;

/** The command line itself is wrong. */
export function misused(reason: string): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { reason, code: EXIT.usage } };
}

/** The command is right, and cannot be done. */
export function refused(reason: string): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { reason, code: EXIT.refused } };
}

/** Tells outcomes, of several kinds of file one each: what went wrong and what is of note on the one stream, the files, or all of it as JSON, on the other. Gives the exit code. */
export function tellOutcomes(
  outcomes: readonly Outcome[],
  { json, notes: before }: { readonly json: boolean; readonly notes: readonly string[] },
  { out, err }: Output,
): number {
  const done = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const notes = done.flatMap((each) => each.notes);
  const reasons = outcomes.flatMap((outcome) =>
    outcome.ok ? outcome.value.refused : [outcome.error.reason],
  );
  const written = done.flatMap((each) => each.written);
  for (const note of notes) err(`note: ${note}`);
  for (const reason of reasons) err(reason);
  if (json) out(JSON.stringify({ written, refused: reasons, notes: [...before, ...notes] }, null, 2));
  else for (const path of written) out(path);
  const codes = outcomes.map((outcome): number => (outcome.ok ? EXIT.done : outcome.error.code));
  return Math.max(reasons.length > 0 ? EXIT.refused : EXIT.done, ...codes);
}
