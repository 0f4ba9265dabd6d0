import { openPage } from './stage.mjs';
import { median, ms, quantile, report } from './statistics.mjs';
import { listenForSteps, stepTimes } from './steps.mjs';

const RUNS = 5;
const STEPS = 60;

/**
 * Drags along the time axis in even steps over the whole period, over the coast, with the layers that are shown unless a scene
 * says otherwise. A step counts from the moment the page
 * hears of the pointer to the moment at which Chromium presents the frame (Element Timing).
 * @param {import('./stage.mjs').Bench} bench
 */
export async function benchScrub(bench) {
  const viewer = [];
  const bare = [];
  for (let run = 0; run < RUNS; run++) {
    viewer.push(...(await scrub(bench, bench.viewerUrl, prepareViewer)));
    bare.push(...(await scrub(bench, bench.bareUrl, async () => ({ y: 800, from: 200, to: 1500 }))));
  }
  report({
    what: `scrub: ${STEPS} steps, step to frame`,
    figure: `${ms(median(viewer))}, p95 ${ms(quantile(viewer, 0.95))}`,
    baseline: `bare page ${ms(median(bare))}, p95 ${ms(quantile(bare, 0.95))}`,
    bound: 'median ≤ 8 ms, p95 ≤ 16.7 ms',
    holds: median(viewer) <= 8 && quantile(viewer, 0.95) <= 16.7,
  });
}

/**
 * @param {import('./stage.mjs').Bench} bench @param {string} url
 * @param {(page: import('@playwright/test').Page) => Promise<{ y: number; from: number; to: number }>} prepare
 */
export async function scrub(bench, url, prepare) {
  const { page, close } = await openPage(bench, url);
  const { y, from, to } = await prepare(page);
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.waitForTimeout(500);
  await page.evaluate(listenForSteps, { y, on: 'pointermove' });
  for (let step = 0; step <= STEPS; step++) {
    await page.mouse.move(from + ((to - from) * step) / STEPS, y);
    await page.waitForTimeout(25);
  }
  await page.mouse.up();
  await page.waitForTimeout(300);
  const times = await stepTimes(page);
  await close();
  return times;
}

/** Layers that the situation does not show of itself. */
const HIDDEN = /Warm-water ports|Talks and outcomes/;

/** Shows the situation's own layers over the coast and finds the strip of dates along the axis. @param {import('@playwright/test').Page} page */
async function prepareViewer(page) {
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.waitForTimeout(1500);
  for (const row of await page.locator('.left-panel .layer-row').all())
    await row.getByRole('checkbox').setChecked(!HIDDEN.test((await row.textContent()) ?? ''));
  await page.keyboard.press('f');
  await page.waitForTimeout(300);
  const strip = await page.locator('.timeline-ticks').boundingBox();
  if (!strip) throw new Error('the timeline is not there');
  return { y: strip.y + strip.height - 12, from: strip.x + 24, to: strip.x + strip.width - 20 };
}
