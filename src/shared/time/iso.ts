import { zoneOffsetMs } from './zone';

/** An instant as ISO 8601 with its zone's offset, to the second: `2024-12-14T12:00:00+03:00`. */
export function isoInZone(zone: string, tMs: number): string {
  const offsetMs = zoneOffsetMs(zone, tMs);
  const local = new Date(tMs + offsetMs).toISOString().replace(/\.\d+Z$/, '');
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${local}${offsetMs < 0 ? '-' : '+'}${clock}`;
}
