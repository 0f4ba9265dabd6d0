import type { Rehearsal } from '../../../shared/briefing/rehearsal';

const KEY = 'rehearsals';
const KEPT = 20;

/** Keeps what a run took, on this machine only; of runs the last twenty. */
export function keepRehearsal(rehearsal: Rehearsal): void {
  const others = readRehearsals().filter(({ run }) => run !== rehearsal.run);
  try {
    localStorage.setItem(KEY, JSON.stringify([rehearsal, ...others].slice(0, KEPT)));
  } catch {
    // a full or locked storage loses the times, and nothing else
  }
}

/** What the last run of a situation took. */
export function lastRehearsal(situation: string): Rehearsal | null {
  return readRehearsals().find((each) => each.situation === situation) ?? null;
}

function readRehearsals(): Rehearsal[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Rehearsal[]) : [];
  } catch {
    return [];
  }
}
