import { HOUR_MS } from '../time/civil';
import { instantInWords } from '../time/words';
import { toZoned } from '../time/zone';
import type { Gap } from './gap';

/** How long after its last fix something is faintest, and how much is left of it then: it must still be found. */
const FADE_MS = 6 * HOUR_MS;
const FAINTEST = 0.4;

/** How opaque something is whose last fix is so long past: evenly from 1 to {@link FAINTEST} over six hours, and no fainter. */
export function lastKnownOpacity(sinceMs: number): number {
  return 1 - (1 - FAINTEST) * Math.min(Math.max(sinceMs / FADE_MS, 0), 1);
}

/** `last known, 14 Dec 2024 08:00; next fix 15 Dec 06:00`; the year of the next fix is told where it is another. */
export function lastKnownInWords({ fromMs, toMs }: Gap, zone: string): string {
  const [from, to] = [instantInWords(fromMs, zone), instantInWords(toMs, zone)];
  const sameYear = toZoned(zone, fromMs).year === toZoned(zone, toMs).year;
  // the year comes last in a date
  const nextDate = sameYear ? to.date.split(' ').slice(0, 2).join(' ') : to.date;
  return `last known, ${from.date} ${from.time}; next fix ${nextDate} ${to.time}`;
}
