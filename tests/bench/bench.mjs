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

await ensureBuilt();
const bench = await openBench();
const [cpu] = cpus();
console.log(
  `${cpu?.model ?? 'unknown processor'} × ${cpus().length}, ${(totalmem() / 1024 ** 3).toFixed(0)} GiB, ${process.platform}; Node ${process.versions.node}, Chromium ${bench.browser.version()}\n`,
);
await benchStart(bench);
benchScriptSize();
await benchScrub(bench);
await benchPoints(bench);
await benchPanZoom(bench);
benchDescribe();
benchPictures();
await benchWarmPictures();
benchFilms();
await benchExporting(bench);
await benchHeap(bench);
await benchOpening(bench);
await benchTimeline(bench);
await benchBriefing(bench);
await bench.end();
