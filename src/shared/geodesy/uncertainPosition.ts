import type { Position } from '../position';
import { type CoordinateStyle, formatPosition } from './coordinates';

// a minute of arc is 1.85 km
const WHOLE_MINUTES_FROM_M = 1000;

/**
 * A position no finer than it is known: within a kilometre or more it is read out in whole minutes, or two decimals of a degree,
 * or a square of a kilometre. `uncertaintyM` is the radius within which the true place lies, absent where it is known.
 */
export function formatKnownPosition(
  position: Position,
  style: CoordinateStyle,
  uncertaintyM: number | undefined,
): string {
  if (uncertaintyM === undefined || uncertaintyM < WHOLE_MINUTES_FROM_M)
    return formatPosition(position, style);
  if (style === 'dd') return formatPosition(position, 'dd', 2);
  if (style === 'mgrs')
    return formatPosition(position, 'mgrs').replace(/ (\d{2})\d{3} (\d{2})\d{3}$/, ' $1 $2');
  return formatPosition(position, 'dm', 0);
}
