import type { Status } from '../situation/vocabulary';
import type { Palette } from './palette';
import { STATUS_STROKES } from './status';
import { type CircleShape, circle, dashAround } from './symbolShapes';

/** Radius in pixels of a dot that stands for one point, for a few and for many; a bubble with its count in it is larger. */
export const DOT_RADII = { one: 3.5, few: 4.5, many: 5.5 } as const;

/** With room around them dots are drawn larger by this. */
export const ROOMY_SCALE = 1.4;

/** How many points a dot stands for from which it is drawn larger. */
export const DOT_SIZES = { few: 2, many: 10 } as const;

const HALO_PX = 1.25;

/**
 * The shapes of a point of a large layer, from the centre out: a plain dot in its actor's colour. What stands on a word is hollow with
 * the line of its status around it, as large symbols have it; what is confirmed has a rim. `null` is the status of points that
 * have not one in common.
 */
export function dotShapes(
  status: Status | null,
  colour: string,
  palette: Palette,
  radius: number,
): readonly CircleShape[] {
  const halo = circle(radius + HALO_PX, { fill: palette.halo });
  const stroke = status === null ? null : STATUS_STROKES[status];
  if (stroke && stroke.dash.length > 0) {
    const ring = radius - 0.7;
    return [
      halo,
      circle(radius, { fill: palette.disc }),
      circle(ring, {
        stroke: colour,
        strokeWidth: 1.4,
        dash: dashAround(
          stroke.dash.map((length) => length * 0.6),
          ring,
        ),
        opacity: stroke.opacity,
      }),
      // a centre tells a hollow dot from the ring of an uncertain place
      circle(radius / 3.5, { fill: colour, opacity: stroke.opacity }),
    ];
  }
  if (status !== 'confirmed') return [halo, circle(radius, { fill: colour })];
  return [
    circle(radius + HALO_PX + 0.75, { fill: palette.halo }),
    circle(radius, { fill: palette.labelStrong }),
    circle(radius - 1.25, { fill: colour }),
  ];
}

/** The bubble that a number of points stands in. Its area grows with the logarithm of the number. */
export function bubbleShapes(colour: string, palette: Palette, radius: number): readonly CircleShape[] {
  return [
    circle(radius + HALO_PX, { fill: palette.halo }),
    circle(radius, { fill: palette.disc }),
    circle(radius - 0.75, { stroke: colour, strokeWidth: 1.5 }),
  ];
}

/** Radius in pixels of the bubble around a count. */
export function bubbleRadius(count: number): number {
  return Math.min(10 + 2.5 * Math.floor(Math.log10(Math.max(count, 1)) * 2), 24);
}

/** A count in as many signs as fit a bubble: 1,204 is 1.2k. */
export function countInShort(count: number): string {
  if (count < 1000) return String(count);
  if (count < 9950) return `${(count / 1000).toFixed(1)}k`;
  if (count < 999_500) return `${Math.round(count / 1000)}k`;
  return `${(count / 1e6).toFixed(1)}M`;
}
