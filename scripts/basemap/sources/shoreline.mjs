import { closeAlong } from '../geometry/clip.mjs';
import { joinDirected } from '../geometry/join.mjs';
import { signedArea } from '../geometry/rings.mjs';
import { dumpLines } from './gmt.mjs';

/** @typedef {import('../geometry/mercator.mjs').Position} Position */

/**
 * One closed piece of land or water. `ring` is counter-clockwise and closed, for filling; `lines` is what of it
 * is shore, for stroking: the ring itself, or the lines that are left of it where the antimeridian cuts it.
 * @typedef {{ ring: Position[], lines: Position[][] }} Shore
 */

/** GSHHG's levels 1 to 4, each inside the one before. @typedef {{ land: Shore[], lakes: Shore[], islands: Shore[], ponds: Shore[] }} Shoreline */

/** Degrees of longitude just past the antimeridian. */
const beyond = 180.001;

/**
 * The world's shoreline from GSHHG at one of GMT's resolutions.
 * @param {'l' | 'i' | 'h' | 'f'} resolution @returns {Shoreline}
 */
export function readShoreline(resolution) {
  const [land, lakes, islands, ponds] = [1, 2, 3, 4].map((level) => readLevel(resolution, level));
  return { land, lakes, islands, ponds };
}

function readLevel(resolution, level) {
  const water = level % 2 === 0;
  // GSHHG keeps land on the left; turned round, a lake has its water there
  const segments = dumpLines([`-D${resolution}`, `-W${level}/0.1p`]).map((line) =>
    water ? line.reverse() : line,
  );
  const { rings, chains } = joinDirected(segments);
  return [
    ...rings.map((ring) => ({ ring: signedArea(ring) < 0 ? ring.slice().reverse() : ring, lines: [ring] })),
    ...closeAtWorldEdge(chains),
  ];
}

/**
 * What is cut at the antimeridian (Chukotka, Wrangel island, Fiji, Antarctica) is closed a little way outside the world,
 * so that no cell's edge falls together with the closing line.
 */
function closeAtWorldEdge(chains) {
  for (const end of chains.flatMap((chain) => [chain[0], chain.at(-1)])) {
    if (Math.abs(end[0]) !== 180) throw new Error(`a shoreline is open at ${end}`);
  }
  const reached = chains.map((chain) => [outward(chain[0]), ...chain, outward(chain.at(-1))]);
  return closeAlong(reached, { west: -beyond, south: -100, east: beyond, north: 100 }).map((ring) => ({
    ring,
    lines: chains.filter((chain) => ring.includes(chain[0])),
  }));
}

function outward([longitude, latitude]) {
  return [Math.sign(longitude) * beyond, latitude];
}
