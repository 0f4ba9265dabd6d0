import { boxesMeet, boxOf, isInside } from '../geometry/rings.mjs';

/** @typedef {import('../sources/borders.mjs').Border} Border */
/** @typedef {import('../sources/shoreline.mjs').Shore} Shore */
/** @typedef {import('../geometry/mercator.mjs').Position} Position */

/**
 * Borders and coast come from different hands. A border that stops short of the coast is drawn out to its nearest place,
 * when that is not farther than `reach` degrees; one that runs out over the sea is left for the cells to clip.
 * @param {Border[]} borders @param {Shore[]} land @param {number} reach @returns {Border[]}
 */
export function reachCoast(borders, land, reach) {
  const meeting = new Map();
  for (const { line } of borders) {
    for (const end of [line[0], line.at(-1)]) meeting.set(String(end), (meeting.get(String(end)) ?? 0) + 1);
  }
  const coasts = land.map(({ ring }) => ({ ring, extent: boxOf(ring) }));
  const drawnOut = (end) => (meeting.get(String(end)) > 1 ? [] : toCoast(end, coasts, reach));
  return borders.map(({ kind, line }) => ({
    kind,
    line: [...drawnOut(line[0]), ...line, ...drawnOut(line.at(-1))],
  }));
}

/** The nearest place on the coast, in a list; an empty list when there is none in reach or the end lies in the sea. */
function toCoast(end, coasts, reach) {
  const around = { west: end[0] - reach, east: end[0] + reach, south: end[1] - reach, north: end[1] + reach };
  const near = coasts.filter(({ extent }) => boxesMeet(extent, around));
  if (!near.some(({ ring }) => isInside(end, ring))) return [];
  let nearest;
  let least = reach;
  for (const { ring } of near) {
    for (let i = 1; i < ring.length; i++) {
      const place = nearestOn(ring[i - 1], ring[i], end);
      const away = distance(place, end);
      if (away < least) [nearest, least] = [place, away];
    }
  }
  return nearest === undefined ? [] : [nearest];
}

function nearestOn(a, b, [longitude, latitude]) {
  const squash = Math.cos((latitude * Math.PI) / 180) ** 2;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx * squash + dy * dy;
  const t = length === 0 ? 0 : ((longitude - a[0]) * dx * squash + (latitude - a[1]) * dy) / length;
  const clamped = Math.max(0, Math.min(1, t));
  return [a[0] + clamped * dx, a[1] + clamped * dy];
}

function distance(a, b) {
  return Math.hypot((a[0] - b[0]) * Math.cos((b[1] * Math.PI) / 180), a[1] - b[1]);
}
