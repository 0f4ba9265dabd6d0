import { DOT_RADII, DOT_SIZES, ROOMY_SCALE } from '../../symbology/pointShapes';

/** Stands for an actor or a status that the points of a group have not in common. */
export const MIXED = -1;

/** For one point, a few and many, and the same three with room around them. */
export type DotSize = 0 | 1 | 2 | 3 | 4 | 5;

/** The size of a dot that stands for so many points. */
export function dotSize(points: number, isRoomy: boolean): DotSize {
  const step = points >= DOT_SIZES.many ? 2 : points >= DOT_SIZES.few ? 1 : 0;
  return (isRoomy ? step + 3 : step) as DotSize;
}

const { one, few, many } = DOT_RADII;

/** Radius in pixels by size. */
export const SIZE_RADII = [one, few, many, one * ROOMY_SCALE, few * ROOMY_SCALE, many * ROOMY_SCALE] as const;

/** Type of the count in a bubble. */
export const COUNT_TEXT = { size: 11, weight: 600 } as const;

// what may be there but need not is fainter, as symbols are
const LEAST_ALPHA = 0.4;

/** How opaque a dot is at a level of certainty out of `levels`. */
export function levelOpacity(level: number, levels: number): number {
  return LEAST_ALPHA + ((1 - LEAST_ALPHA) * level) / levels;
}
