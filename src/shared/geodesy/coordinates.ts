import type { Position } from '../position';
import { wrapLongitude } from './longitude';
import { formatMgrs } from './mgrs';

/** Decimal degrees, degrees with minutes and seconds, degrees with decimal minutes, military grid. */
export type CoordinateStyle = 'dd' | 'dms' | 'dm' | 'mgrs';

/**
 * A position as it is read out, latitude first: `34.91500° N 35.87400° E`, `34°54′54″ N 35°52′26″ E`,
 * `34°54.900′ N 35°52.440′ E` or `36S YD 45362 66839` (`no MGRS` beyond the grid's limits).
 * `digits` are the decimals of the last unit: 5 for dd, 0 for dms and 3 for dm unless given, not used by
 * mgrs. Rounding carries, so that there is never a 60 among minutes or seconds.
 */
export function formatPosition(position: Position, style: CoordinateStyle, digits?: number): string {
  if (style === 'mgrs') return formatMgrs(position);
  const [longitude, latitude] = position;
  const format = (value: number, letters: string) => formatAngle(value, letters, style, digits);
  return `${format(latitude, 'NS')} ${format(wrapLongitude(longitude), 'EW')}`;
}

function formatAngle(value: number, letters: string, style: 'dd' | 'dms' | 'dm', digits?: number): string {
  const perDegree = { dd: 1, dm: 60, dms: 3600 }[style];
  const decimals = digits ?? { dd: 5, dm: 3, dms: 0 }[style];
  // rounded once, in the last unit shown, before it is split
  const scale = 10 ** decimals;
  const rounded = Math.round(Math.abs(value) * perDegree * scale);
  const letter = letters.charAt(value < 0 && rounded > 0 ? 1 : 0);
  const degrees = Math.floor(rounded / (perDegree * scale));
  const rest = rounded - degrees * perDegree * scale;
  if (style === 'dd') return `${(rounded / scale).toFixed(decimals)}° ${letter}`;
  if (style === 'dm') return `${degrees}°${padded(rest / scale, decimals)}′ ${letter}`;
  const minutes = Math.floor(rest / (60 * scale));
  const seconds = (rest - minutes * 60 * scale) / scale;
  return `${degrees}°${padded(minutes, 0)}′${padded(seconds, decimals)}″ ${letter}`;
}

function padded(value: number, decimals: number): string {
  return value.toFixed(decimals).padStart(decimals === 0 ? 2 : decimals + 3, '0');
}
