import { areaKm2, isInside, roundness } from '../geometry/rings.mjs';
import { simplify } from '../geometry/simplify.mjs';
import { readBorders } from '../sources/borders.mjs';
import { readRivers } from '../sources/rivers.mjs';
import { readShoreline } from '../sources/shoreline.mjs';
import { reachCoast } from './reachCoast.mjs';

/** @typedef {import('../sources/shoreline.mjs').Shore} Shore */
/** @typedef {import('../sources/borders.mjs').Border} Border */
/** @typedef {import('../geometry/mercator.mjs').Position} Position */
/** @typedef {{ shoreline: import('../sources/shoreline.mjs').Shoreline, rivers: { rank: number, line: Position[] }[], borders: Border[] }} Drawing */

/**
 * Everything that one level of detail shows, for the whole world, before it is cut into cells:
 * simplified here, so that neighbouring cells meet.
 * @param {typeof import('../plan.mjs').levels[number]} level @returns {Drawing}
 */
export function drawLevel({ resolution, focus, detail, thinnest, fine, reach }) {
  const detailAt = ([longitude, latitude]) => {
    const inFocus = focus.some(([west, south, east, north]) => longitude > west && longitude < east && latitude > south && latitude < north);
    return inFocus ? detail.inFocus : detail.elsewhere;
  };
  const pixelAt = (position) => detailAt(position).pixel;
  const keep = (shores, smallest) =>
    shores.filter(({ ring }) => areaKm2(ring) >= smallest(detailAt(ring[0]))).map((shore) => simplifyShore(shore, pixelAt));
  const straighten = ({ line, ...rest }) => ({ ...rest, line: simplify(line, pixelAt) });

  const shoreline = readShoreline(resolution);
  const land = keep(shoreline.land, (wanted) => wanted.land);
  const lakes = keep(shoreline.lakes, (wanted) => wanted.lake).filter(({ ring }) => roundness(ring) >= thinnest);
  const islands = keep(shoreline.islands, (wanted) => Math.max(wanted.land, wanted.lake / 4)).filter(isInOneOf(lakes));
  const ponds = keep(shoreline.ponds, (wanted) => wanted.lake).filter(isInOneOf(islands));
  const rivers = readRivers(resolution, Math.max(...Object.values(detail).map((wanted) => wanted.rivers)));
  const isWanted = ({ rank, line }) => rank <= detailAt(line[line.length >> 1]).rivers;
  return {
    shoreline: { land, lakes, islands, ponds },
    rivers: rivers.filter(isWanted).map(straighten),
    borders: reachCoast(readBorders(fine).map(straighten), land, reach),
  };
}

/** What lies in a lake that was left out is left out too. @param {Shore[]} outer */
function isInOneOf(outer) {
  return ({ ring }) => outer.some((shore) => isInside(ring[0], shore.ring));
}

/** @param {Shore} shore @param {(position: Position) => number} pixelAt @returns {Shore} */
function simplifyShore({ ring, lines }, pixelAt) {
  const isWhole = lines.length === 1 && lines[0] === ring;
  const simple = simplify(ring, pixelAt);
  return { ring: simple, lines: isWhole ? [simple] : lines.map((line) => simplify(line, pixelAt)) };
}
