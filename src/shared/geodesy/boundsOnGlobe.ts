import type { Bounds } from '../position';

const NEAR_POLE = 85;
const DIGITS = 1e5;

/** Bounds of a map that goes round and round the world as they are on the globe, to about a metre. */
export function boundsOnGlobe([west, south, east, north]: Bounds): Bounds {
  const round = (degrees: number) => Math.round(degrees * DIGITS) / DIGITS;
  const wrap = (longitude: number) => round(((((longitude + 180) % 360) + 360) % 360) - 180);
  const isWhole = east - west >= 360;
  return [
    isWhole ? -180 : wrap(west),
    round(Math.max(south, -NEAR_POLE)),
    isWhole ? 180 : wrap(east),
    round(Math.min(north, NEAR_POLE)),
  ];
}
