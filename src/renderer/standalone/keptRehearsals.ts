import type { SituationCopy } from '../../shared/api';
import type { Rehearsal } from '../../shared/briefing/rehearsal';

const keyOf = ({ situation, place }: SituationCopy) => `rehearsal/${situation}@${place}`;

/** What the last briefing from this page took, as its browser keeps it; null where it keeps nothing. */
export function lastKeptRehearsal(of: SituationCopy): Rehearsal | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(of)) ?? 'null');
    return isRehearsal(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what a briefing took; a full or locked storage loses the times, and nothing else. */
export function keepInBrowser(of: SituationCopy, rehearsal: Rehearsal): void {
  try {
    localStorage.setItem(keyOf(of), JSON.stringify(rehearsal));
  } catch {
    // the page shows them as long as it is open
  }
}

function isRehearsal(value: unknown): value is Rehearsal {
  return typeof value === 'object' && value !== null && 'run' in value && 'scenes' in value;
}
