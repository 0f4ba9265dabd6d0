import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writePointSituation } from '../../scripts/lib/pointSituation.mjs';
import { startViewer } from './stage.mjs';
import { median, ms, report } from './statistics.mjs';

const SIZES = [10_000, 100_000, 500_000];
const RUNS = 3;
const MEBIBYTE = 1024 * 1024;

const run = promisify(execFile);

/**
 * Opening large situations: from the start of the viewer's process, with the page asking at once, until their points are drawn.
 * @param {import('./stage.mjs').Bench} bench
 */
export async function benchOpening(bench) {
  const root = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    for (const points of SIZES) {
      const folder = join(root, String(points));
      await writePointSituation(folder, { points });
      await benchSize(bench, points, folder);
    }
  } finally {
    await rm(root, { recursive: true });
  }
}

/** @param {import('./stage.mjs').Bench} bench @param {number} points @param {string} folder */
async function benchSize(bench, points, folder) {
  const parses = [];
  const opened = [];
  for (let turn = 0; turn < RUNS; turn++) {
    parses.push(await parseTime(join(folder, 'layers/events.geojson')));
    opened.push(await open(bench, folder));
  }
  const parseMs = median(parses);
  const readyMs = median(opened.map((each) => each.readyMs));
  const longestMs = Math.max(...opened.map((each) => each.longestMs));
  const heap = median(opened.map((each) => each.heapBytes)) / MEBIBYTE;
  const what = `${points.toLocaleString('en')} points`;
  report({
    what: `${what}: until drawn`,
    figure: ms(readyMs),
    baseline: `JSON.parse ${ms(parseMs)}`,
    bound: `≤ 1.5 × JSON.parse + 2 s: ${ms(1.5 * parseMs + 2000)}`,
    holds: readyMs <= 1.5 * parseMs + 2000,
  });
  report({
    what: `${what}: longest task`,
    figure: ms(longestMs),
    bound: '≤ 100 ms',
    holds: longestMs <= 100,
  });
  report({
    what: `${what}: heap and buffers`,
    figure: `${heap.toFixed(1)} MB`,
    bound: '≤ 120 MB',
    holds: heap <= 120,
  });
}

// in a process of its own, as the viewer is
const PARSE = `
const text = require('node:fs').readFileSync(process.argv[1], 'utf8');
const startedMs = performance.now();
JSON.parse(text);
console.log(performance.now() - startedMs);`;

/** How long `JSON.parse` alone takes for a file. @param {string} file */
async function parseTime(file) {
  const { stdout } = await run(process.execPath, ['-e', PARSE, file]);
  return Number(stdout);
}

/** @param {import('./stage.mjs').Bench} bench @param {string} folder */
async function open({ browser }, folder) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  const page = await context.newPage();
  // a window that has just opened is still busy with the browser's own pages
  await page.waitForTimeout(1500);
  await page.addInitScript(watchLongTasks);
  const startedMs = Date.now();
  const viewer = await startViewer(folder);
  await page.goto(viewer.url);
  const readyAtMs = await page.evaluate(untilPointsDrawn);
  // what the arrival of the points sets going belongs to it
  await page.waitForTimeout(1500);
  const longestMs = await page.evaluate(() =>
    Math.max(0, .../** @type {{ longTasks: number[] }} */ (/** @type {unknown} */ (window)).longTasks),
  );
  const heapBytes = await heapOf(page);
  await context.close();
  viewer.end();
  return { readyMs: readyAtMs - startedMs, longestMs, heapBytes };
}

function watchLongTasks() {
  /** @type {number[]} */
  const longTasks = [];
  Object.assign(window, { longTasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** @returns {Promise<number>} the moment, epoch ms */
function untilPointsDrawn() {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const [mark] = list.getEntriesByName('points-drawn');
      if (!mark) return;
      observer.disconnect();
      resolve(performance.timeOrigin + mark.startTime);
    }).observe({ type: 'mark', buffered: true });
  });
}

/** @param {import('@playwright/test').Page} page */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  const { usedSize, backingStorageSize } = /** @type {typeof usage & { backingStorageSize?: number }} */ (
    usage
  );
  return usedSize + (backingStorageSize ?? 0);
}
