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
