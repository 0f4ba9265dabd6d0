import { joinUndirected } from '../geometry/join.mjs';
import { dumpLines } from './gmt.mjs';

/** @typedef {import('../geometry/mercator.mjs').Position} Position */

/** Rank on the map by GMT's class of river; left out: double-lined (they are lakes here), intermittent, small canals. */
const rankByClass = { 1: 1, 2: 2, 3: 3, 4: 4, 8: 3 };

/**
 * Rivers of the CIA World Data Bank II at one of GMT's resolutions, down to a rank.
 * @param {'l' | 'i' | 'h' | 'f'} resolution @param {number} deepest largest rank wanted, 1 to 4; 0 for none
 * @returns {{ rank: number, line: Position[] }[]}
 */
export function readRivers(resolution, deepest) {
  const rivers = [];
  for (const [riverClass, rank] of Object.entries(rankByClass)) {
    if (rank > deepest) continue;
    const segments = dumpLines([`-D${resolution}`, `-I${riverClass}/0.1p`]);
    for (const line of joinUndirected(segments)) rivers.push({ rank, line });
  }
  return rivers;
}
