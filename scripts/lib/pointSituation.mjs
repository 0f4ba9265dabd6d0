import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { seededRandom } from './random.mjs';

const FIRST_MS = Date.UTC(2024, 10, 20);
const DAYS = 30;
const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];

const STATUSES = ['confirmed', 'reported', 'claimed', 'assessed', 'possible'];
const ACTORS = [
  { id: 'north', name: 'Northern command (invented)', colour: 'blue' },
  { id: 'south', name: 'Southern command (invented)', colour: 'vermilion' },
  { id: 'relief', name: 'Relief agencies (invented)', colour: 'green' },
  { id: 'unknown', name: 'Nobody knows who', colour: 'grey' },
];
// published as time went on, so that the picture as it was known on a day differs from that of another
const SOURCES = ['2024-11-24', '2024-11-30', '2024-12-08', '2024-12-15', '2024-12-23'].map(
  (published, index) => ({
    id: `S${index + 1}`,
    title: `Bulletin ${index + 1} (invented)`,
    published,
    kind: 'data',
  }),
);
const WHAT = [
  'Convoy halted',
  'Shelling',
  'Flight seen',
  'Checkpoint set up',
  'Crossing closed',
  'Signal lost',
];

/**
 * Writes an invented situation of one layer: point events over longitude −20 to 60 and latitude 0 to 60 that begin within 30 days
 * and last 6 to 48 hours. The same seed gives the same bytes.
 * @param {string} folder made if it is not there
 * @param {{ points: number, seed?: number }} options
 */
export async function writePointSituation(folder, { points, seed = 1 }) {
  await mkdir(join(folder, 'layers'), { recursive: true });
  await writeFile(join(folder, 'situation.json'), `${JSON.stringify(manifest(points, seed), null, 2)}\n`);
  const random = seededRandom(seed);
  const file = createWriteStream(join(folder, 'layers/events.geojson'));
  file.write('{"type":"FeatureCollection","features":[\n');
  for (let row = 0; row < points; row += CHUNK) {
    const lines = [];
    for (let index = row; index < Math.min(row + CHUNK, points); index += 1)
      lines.push(JSON.stringify(feature(index, random)) + (index + 1 < points ? ',\n' : '\n'));
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end(']}\n');
  await finished(file);
}

const CHUNK = 5000;

/** @param {number} points @param {number} seed */
function manifest(points, seed) {
  return {
    format: 'situation/1',
    id: `generated-${points}-${seed}`,
    title: `${points.toLocaleString('en')} invented events`,
    summary: 'Invented events for tests and measurements: nothing of this has happened.',
    period: '2024-11-20/2024-12-21',
    timeZone: 'UTC',
    marking: 'TEST DATA',
    sources: SOURCES,
    actors: ACTORS,
    layers: [{ id: 'events', name: 'Events', file: 'layers/events.geojson' }],
  };
}

/** @param {number} index @param {() => number} random */
function feature(index, random) {
  const startMs = FIRST_MS + random() * DAYS * DAY_MS;
  const endMs = startMs + (6 + random() * 42) * HOUR_MS;
  const [longitude, latitude] = [round(-20 + random() * 80), round(random() * 60)];
  return {
    type: 'Feature',
    id: `e${index + 1}`,
    properties: {
      name: `${pick(WHAT, random)} ${index + 1}`,
      kind: 'event',
      status: pick(STATUSES, random),
      basis: 'source',
      time: `${minute(startMs)}/${minute(endMs)}`,
      actor: pick(ACTORS, random).id,
      sources: [{ source: pick(SOURCES, random).id }],
    },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  };
}

/** @template T @param {readonly T[]} list @param {() => number} random @returns {T} */
function pick(list, random) {
  return /** @type {T} */ (list[Math.floor(random() * list.length)]);
}

/** @param {number} degrees to about a metre */
function round(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}

/** @param {number} ms */
function minute(ms) {
  return `${new Date(ms).toISOString().slice(0, 16)}Z`;
}
