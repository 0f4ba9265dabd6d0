import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mesh } from 'topojson-client';
import { clipLine } from '../geometry/clip.mjs';
import { joinUndirected } from '../geometry/join.mjs';
import { disputeOf, linesBesides, mergedInto } from '../tables/disputes.mjs';
import { dumpLines } from './gmt.mjs';

/** @typedef {import('../geometry/mercator.mjs').Position} Position */
/** @typedef {{ kind: 'border' | 'border-disputed', line: Position[] }} Border */

/**
 * Land borders between countries: what two of Natural Earth's 1:10m countries share, so never a coast.
 * @param {boolean} fine keeps the narrow places (the buffer zone and the bases on Cyprus) apart
 * @returns {Border[]}
 */
export function readBorders(fine) {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8'));
  const nameOf = ({ properties }) => mergedInto(properties.name, fine);
  const pairs = new Set();
  mesh(topology, topology.objects.countries, (a, b) => {
    if (nameOf(a) !== nameOf(b)) pairs.add([nameOf(a), nameOf(b)].sort().join('|'));
    return false;
  });
  return [...pairs].sort().flatMap((pair) => {
    const shared = mesh(
      topology,
      topology.objects.countries,
      (a, b) => a !== b && [nameOf(a), nameOf(b)].sort().join('|') === pair,
    );
    return shared.coordinates.flatMap((line) => split(line, (position) => disputeOf(pair, position)));
  });
}

/**
 * Of some disputes Natural Earth has only the line that is held. So that the map takes no side, the other line
 * is drawn too, in the same way, from the World Data Bank II borders that come with GSHHG.
 * @returns {Border[]}
 */
export function readOtherLines() {
  const lines = joinUndirected(dumpLines(['-Df', '-N1/0.1p']));
  return linesBesides.flatMap(({ within: [west, south, east, north] }) =>
    lines.flatMap((line) =>
      clipLine(line, { west, south, east, north }).map((part) => ({ kind: 'border-disputed', line: part })),
    ),
  );
}

/** Cuts a line where the answer for the middle of its segments changes. */
function split(line, isDisputed) {
  const parts = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const kind = isDisputed([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]) ? 'border-disputed' : 'border';
    if (parts.at(-1)?.kind === kind) parts.at(-1).line.push(b);
    else parts.push({ kind, line: [a, b] });
  }
  return parts;
}
