import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePointSituation } from '../../scripts/lib/pointSituation.mjs';
import { scrub } from './scrub.mjs';
import { openPage, startViewer } from './stage.mjs';
import { median, ms, quantile, report } from './statistics.mjs';

const RUNS = 3;

// of each size, the longest that half and nearly all of the steps may take
const BOUNDS = [
  { points: 10_000, halfMs: 8, mostMs: 12 },
  { points: 100_000, halfMs: 11, mostMs: 16.7 },
  { points: 500_000, halfMs: 16.7, mostMs: 25 },
];

/**
 * Drags along the time axis over so many events, all of them in view, each drawn as a dot while it is there; then with crowds drawn as
 * counts, as the viewer does of itself. Beside it two bare pages that draw as many squares: by calls of a canvas, and pixel by pixel.
 * @param {import('./stage.mjs').Bench} bench
 */
export async function benchPoints(bench) {
  for (const { points, halfMs, mostMs } of BOUNDS) {
    const folder = await mkdtemp(join(tmpdir(), 'situation-bench-'));
    await writePointSituation(folder, { points });
    const viewer = await startViewer(folder);
    const steps = { dots: [], counts: [], calls: [], pixels: [] };
    for (let run = 0; run < RUNS; run++) {
      steps.dots.push(...(await scrub(bench, viewer.url, (page) => prepare(page, { countsCrowds: false }))));
      steps.counts.push(...(await scrub(bench, viewer.url, (page) => prepare(page, { countsCrowds: true }))));
      steps.calls.push(...(await scrub(bench, bench.bareUrl, (page) => drawBare(page, points, 'calls'))));
      steps.pixels.push(...(await scrub(bench, bench.bareUrl, (page) => drawBare(page, points, 'pixels'))));
    }
    const clicks = await clickPoints(bench, viewer.url);
    viewer.end();
    await rm(folder, { recursive: true });
    const figures = Object.fromEntries(Object.entries(steps).map(([what, times]) => [what, inWords(times)]));
    report({
      what: `scrub over ${points.toLocaleString('en')} events, as dots`,
      figure: figures.dots,
      baseline: `bare: fillRect ${figures.calls}; pixels ${figures.pixels}`,
      bound: `median ≤ ${halfMs} ms, p95 ≤ ${mostMs} ms`,
      holds: median(steps.dots) <= halfMs && quantile(steps.dots, 0.95) <= mostMs,
    });
    report({ what: '  the same, crowds as counts', figure: figures.counts });
    report({
      what: '  click on a point to its details',
      figure: `${ms(median(clicks))}, longest ${ms(Math.max(...clicks))}`,
      bound: '≤ 50 ms',
      holds: Math.max(...clicks) <= 50,
    });
  }
}

/** @param {number[]} times */
function inWords(times) {
  return `${ms(median(times))}, p95 ${ms(quantile(times, 0.95))}`;
}

/**
 * Brings all events into view and finds the strip of dates along the axis.
 * @param {import('@playwright/test').Page} page @param {{ countsCrowds: boolean }} how
 */
async function prepare(page, { countsCrowds }) {
  await page.locator('.map-points').waitFor({ state: 'attached' });
  await page.locator('.layer-row-expand').click();
  await page.getByRole('checkbox', { name: 'Crowded points as counts' }).setChecked(countsCrowds);
  await page.locator('.layer-row-expand').click();
  await page.waitForTimeout(500);
  const strip = await page.locator('.timeline-ticks').boundingBox();
  if (!strip) throw new Error('the timeline is not there');
  return { y: strip.y + strip.height / 2, from: strip.x + 20, to: strip.x + strip.width - 60 };
}

const CLICKS = 7;

/**
 * From the release of the button on a point until its details stand in the page.
 * @param {import('./stage.mjs').Bench} bench @param {string} url
 */
async function clickPoints(bench, url) {
  const { page, close } = await openPage(bench, url);
  const { y, from, to } = await prepare(page, { countsCrowds: false });
  await page.mouse.click((from + to) / 2, y);
  // close enough for most to stand alone
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(1500);
  const places = await page.locator('canvas.map-points').evaluate(findDots);
  const times = [];
  for (let place = 0; times.length < CLICKS; place += Math.ceil(places.length / (3 * CLICKS))) {
    const { x, y } = places[place] ?? {};
    if (x === undefined || y === undefined) throw new Error('too few points are drawn');
    await page.mouse.move(x, y);
    await page.waitForTimeout(300);
    // a click on several comes closer instead
    if (/here/.test((await page.locator('.map-tooltip').allTextContents()).join())) continue;
    await page.evaluate(watchForDetails);
    await page.mouse.click(x, y);
    times.push(await page.evaluate(() => /** @type {any} */ (window).benchTold));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
  await close();
  return times;
}

/** Dots in the middle of the map, where no panel lies over them. @param {SVGElement | HTMLElement} element */
function findDots(element) {
  const canvas = /** @type {HTMLCanvasElement} */ (element);
  const { width, height } = canvas;
  const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(
    0,
    0,
    width,
    height,
  );
  const box = canvas.getBoundingClientRect();
  const found = [];
  for (let x = Math.round(width * 0.3); x < width * 0.7; x += 7)
    for (let y = Math.round(height * 0.3); y < height * 0.7; y += 7)
      if (data[4 * (y * width + x) + 3] === 255) found.push({ x: box.x + x, y: box.y + y });
  return found;
}

function watchForDetails() {
  const told = new Promise((resolve) => {
    let pressedMs = 0;
    window.addEventListener('pointerup', () => (pressedMs = performance.now()), {
      capture: true,
      once: true,
    });
    const watcher = new MutationObserver(() => {
      if (pressedMs === 0 || !document.querySelector('.details-card h2')) return;
      watcher.disconnect();
      resolve(performance.now() - pressedMs);
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  Object.assign(window, { benchTold: told });
}

/**
 * The least that a page could do of the same work: go through typed arrays of starts and ends, and draw a square for whatever is there.
 * @param {import('@playwright/test').Page} page @param {number} count @param {'calls' | 'pixels'} how
 */
async function drawBare(page, count, how) {
  await page.evaluate(drawInPage, { count, how });
  return { y: 800, from: 200, to: 1500 };
}

/** @param {{ count: number, how: 'calls' | 'pixels' }} what */
function drawInPage({ count, how }) {
  const [starts, ends] = [new Float64Array(count), new Float64Array(count)];
  const [xs, ys] = [new Uint16Array(count), new Uint16Array(count)];
  for (let i = 0; i < count; i++) {
    starts[i] = Math.random() * 30;
    ends[i] = (starts[i] ?? 0) + 0.25 + Math.random() * 1.75;
    xs[i] = Math.random() * 1590;
    ys[i] = Math.random() * 890;
  }
  const canvas = document.createElement('canvas');
  canvas.width = 1600;
  canvas.height = 900;
  Object.assign(canvas.style, { position: 'fixed', inset: '0' });
  document.body.append(canvas);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = '#5aa9e6';
  const image = new ImageData(1600, 900);
  const pixels = new Uint32Array(image.data.buffer);
  const isThere = (/** @type {number} */ i, /** @type {number} */ now) =>
    (starts[i] ?? 0) <= now && (ends[i] ?? 0) >= now;
  const callCanvas = (/** @type {number} */ now) => {
    context.clearRect(0, 0, 1600, 900);
    for (let i = 0; i < count; i++) if (isThere(i, now)) context.fillRect(xs[i] ?? 0, ys[i] ?? 0, 4, 4);
  };
  const writePixels = (/** @type {number} */ now) => {
    pixels.fill(0);
    for (let i = 0; i < count; i++) {
      if (!isThere(i, now)) continue;
      const at = (ys[i] ?? 0) * 1600 + (xs[i] ?? 0);
      for (let row = 0; row < 4; row++)
        for (let column = 0; column < 4; column++) pixels[at + row * 1600 + column] = 0xffe6a95a;
    }
    context.putImageData(image, 0, 0);
  };
  let asked = false;
  let x = 0;
  window.addEventListener('pointermove', (event) => {
    x = event.clientX;
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const now = ((x - 200) / 1300) * 30;
      if (how === 'calls') callCanvas(now);
      else writePixels(now);
    });
  });
}
