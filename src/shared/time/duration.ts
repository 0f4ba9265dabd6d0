import { DAY_MS, HOUR_MS, MINUTE_MS } from './civil';

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds. Years and months are left out: they are of several lengths. */
export const DURATION =
  /^P(?=\d|T\d)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

const UNITS_MS = [7 * DAY_MS, DAY_MS, HOUR_MS, MINUTE_MS, 1000];

/** The length in milliseconds of a duration as {@link DURATION} has it (`PT6H`, `P1DT12H`); null for anything else and for no length at all. */
export function parseDuration(text: string): number | null {
  const parts = DURATION.exec(text)?.slice(1);
  if (!parts) return null;
  const lengthMs = UNITS_MS.reduce((sum, unitMs, index) => sum + unitMs * Number(parts[index] ?? 0), 0);
  return lengthMs > 0 ? lengthMs : null;
}

/** A length of time as {@link parseDuration} reads it, in whole seconds and at least one: `P2D`, `PT36H`. */
export function writeDuration(lengthMs: number): string {
  let seconds = Math.max(Math.round(lengthMs / 1000), 1);
  const take = (unitMs: number) => {
    const count = Math.floor((seconds * 1000) / unitMs);
    seconds -= (count * unitMs) / 1000;
    return count;
  };
  const [days, hours, minutes] = [take(DAY_MS), take(HOUR_MS), take(MINUTE_MS)];
  const clock = [part(hours, 'H'), part(minutes, 'M'), part(seconds, 'S')].join('');
  return `P${part(days, 'D')}${clock === '' ? '' : `T${clock}`}`;
}

function part(count: number, unit: string): string {
  return count === 0 ? '' : `${count}${unit}`;
}
