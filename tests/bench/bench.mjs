import { cpus, totalmem } from 'node:os';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { benchBriefing } from './briefing.mjs';
import { benchDescribe } from './describe.mjs';
import { benchExporting } from './exporting.mjs';
import { benchFilms } from './films.mjs';
import { benchOpening } from './opening.mjs';
import { benchPanZoom } from './panZoom.mjs';
import { benchPictures } from './pictures.mjs';
import { benchPoints } from './points.mjs';
import { benchScrub } from './scrub.mjs';
import { openBench } from './stage.mjs';
import { benchStart } from './start.mjs';
import { benchTimeline } from './timeline.mjs';
import { benchWarmPictures } from './warmPictures.mjs';
import { benchHeap, benchScriptSize } from './weight.mjs';

// Medians of several runs, each beside a baseline of the same run: these figures mean nothing across machines.
// "npm run bench -- start scrub" measures only what it names.

/** @type {Record<string, (bench: import('./stage.mjs').Bench) => unknown>} */
const measurements = {
  start: benchStart,
  weight: benchScriptSize,
  scrub: benchScrub,
  points: benchPoints,
  panZoom: benchPanZoom,
  describe: benchDescribe,
  pictures: benchPictures,
  warmPictures: benchWarmPictures,
  films: benchFilms,
  exporting: benchExporting,
  heap: benchHeap,
  opening: benchOpening,
  timeline: benchTimeline,
  briefing: benchBriefing,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in measurements));
if (unknown !== undefined) {
  console.error(`There is no measurement “${unknown}”: there are ${Object.keys(measurements).join(', ')}.`);
  process.exit(2);
}
await ensureBuilt();
const bench = await openBench();
const [cpu] = cpus();
console.log(
  `${cpu?.model ?? 'unknown processor'} × ${cpus().length}, ${(totalmem() / 1024 ** 3).toFixed(0)} GiB, ${process.platform}; Node ${process.versions.node}, Chromium ${bench.browser.version()}\n`,
);
for (const [name, measure] of Object.entries(measurements))
  if (asked.length === 0 || asked.includes(name)) await measure(bench);
await bench.end();
