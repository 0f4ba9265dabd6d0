import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mesh } from 'topojson-client';
import { disputeOf, mergedInto } from '../tables/disputes.mjs';
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
  const borders = [...pairs].sort().flatMap((pair) => {
    const shared = mesh(
      topology,
      topology.objects.countries,
      (a, b) => a !== b && [nameOf(a), nameOf(b)].sort().join('|') === pair,
    );
    return shared.coordinates.flatMap((line) => split(line, (position) => disputeOf(pair, position)));
  });
  return [...borders, ...olderGolanLine()];
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

/**
 * Natural Earth has only the line of 1974 east of the Golan. So that the map takes no side, the line west of it
 * is drawn too, in the same way, from the World Data Bank II borders that come with GSHHG.
 * @returns {Border[]}
 */
function olderGolanLine() {
  const golanWest = { west: 35.6, east: 35.7, south: 32.68, north: 33.25 };
  const within = ([longitude, latitude]) =>
    longitude > golanWest.west &&
    longitude < golanWest.east &&
    latitude > golanWest.south &&
    latitude < golanWest.north;
  return dumpLines(['-Df', '-N1/0.1p'])
    .map((line) => line.filter(within))
    .filter((line) => line.length > 1)
    .map((line) => ({ kind: 'border-disputed', line }));
}
