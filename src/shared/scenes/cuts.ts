import type { Priority } from '../situation/vocabulary';

/** A briefing cut to a length: it tells the scenes up to that priority. */
export interface Cut {
  readonly minutes: number;
  readonly upTo: Priority;
}

/** The cuts there are, the shortest first; each holds all that the one before it does. */
export const CUTS: readonly Cut[] = [
  { minutes: 5, upTo: 1 },
  { minutes: 15, upTo: 2 },
  { minutes: 30, upTo: 3 },
];

/** In which cuts a scene of some priority is told, in words: `15 and 30 min`. */
export function cutsInWords(priority: Priority): string {
  const minutes = CUTS.filter(({ upTo }) => upTo >= priority).map((cut) => String(cut.minutes));
  const last = minutes.at(-1) ?? '';
  return `${minutes.length === 1 ? last : `${minutes.slice(0, -1).join(', ')} and ${last}`} min`;
}
