import { cellBox } from '../geometry/mercator.mjs';
import { areaKm2, boxesMeet, boxOf, isInside, meanWidthKm } from '../geometry/rings.mjs';
import { simplify } from '../geometry/simplify.mjs';
import { readBorders, readOtherLines } from '../sources/borders.mjs';
import { readRivers } from '../sources/rivers.mjs';
import { readShoreline } from '../sources/shoreline.mjs';
import { drainedLakes } from '../tables/corrections.mjs';
import { reachCoast } from './reachCoast.mjs';

/** @typedef {import('../sources/shoreline.mjs').Shore} Shore */
/** @typedef {import('../sources/borders.mjs').Border} Border */
/** @typedef {import('../geometry/mercator.mjs').Position} Position */
/** @typedef {{ shoreline: import('../sources/shoreline.mjs').Shoreline, rivers: { rank: number, line: Position[] }[], borders: Border[] }} Drawing */

/**
 * Everything that one level of detail shows in or near its cells, before it is cut into them:
 * simplified here, so that neighbouring cells meet.
 * @param {typeof import('../plan.mjs').levels[number]} level @returns {Drawing}
 */
export function drawLevel({ cells, resolution, focus, detail, narrowest, fine, reach }) {
  const detailAt = ([longitude, latitude]) => {
    const inFocus = focus.some(
      ([west, south, east, north]) =>
        longitude > west && longitude < east && latitude > south && latitude < north,
    );
    return inFocus ? detail.inFocus : detail.elsewhere;
  };
  const pixelAt = (position) => detailAt(position).pixel;
  // a river between its banks would close up at the detail that does for a lake
  const bankPixelAt = (position) => pixelAt(position) * 0.5;
  const frames = cells.map((cell) => cellBox(cell, 1 / 8));
  const isNear = (ring) => {
    const extent = boxOf(ring);
    return frames.some((frame) => boxesMeet(extent, frame));
  };
  const large = (shores, smallest) =>
    shores.filter(({ ring }) => areaKm2(ring) >= smallest(detailAt(ring[0])) && isNear(ring));
  const straighten = ({ line, ...rest }) => ({ ...rest, line: simplify(line, pixelAt) });

  const shoreline = readShoreline(resolution);
  const land = large(shoreline.land, (wanted) => wanted.land).map((shore) => simplifyShore(shore, pixelAt));
  const lakes = large(shoreline.lakes, (wanted) => wanted.lake)
    .filter(({ ring }) => meanWidthKm(ring) >= narrowest && !isDrained(ring))
    .map((shore) => simplifyShore(shore, meanWidthKm(shore.ring) < 6 ? bankPixelAt : pixelAt));
  const islands = large(shoreline.islands, (wanted) => Math.max(wanted.land, wanted.lake / 4))
    .filter(isInOneOf(lakes))
    .map((shore) => simplifyShore(shore, pixelAt));
  const ponds = large(shoreline.ponds, (wanted) => wanted.lake)
    .filter(isInOneOf(islands))
    .map((shore) => simplifyShore(shore, pixelAt));
  const rivers = readRivers(resolution, Math.max(...Object.values(detail).map((wanted) => wanted.rivers)));
  const isWanted = ({ rank, line }) => rank <= detailAt(line[line.length >> 1]).rivers;
  return {
    shoreline: { land, lakes, islands, ponds },
    rivers: rivers.filter(isWanted).map(straighten),
    borders: [
      ...reachCoast(readBorders(fine).map(straighten), land, reach),
      ...readOtherLines().map(straighten),
    ],
  };
}

/** What lies in a lake that was left out is left out too. @param {Shore[]} outer */
function isInOneOf(outer) {
  return ({ ring }) => outer.some((shore) => isInside(ring[0], shore.ring));
}

/** @param {Position[]} ring */
function isDrained(ring) {
  return drainedLakes.some((position) => isInside(position, ring));
}

/** @param {Shore} shore @param {(position: Position) => number} pixelAt @returns {Shore} */
function simplifyShore({ ring, lines }, pixelAt) {
  const isWhole = lines.length === 1 && lines[0] === ring;
  const simple = simplify(ring, pixelAt);
  if (isWhole) return { ring: simple, lines: [simple] };
  // a sliver beyond the antimeridian can lose all but its two ends on it
  const crossing = lines
    .map((line) => simplify(line, pixelAt))
    .filter((line) => !line.every(isOnAntimeridian));
  return { ring: simple, lines: crossing };
}

/** @param {Position} position */
function isOnAntimeridian([longitude]) {
  return Math.abs(longitude) === 180;
}
