import { frameTimes, watchFrames } from './frames.mjs';
import { openPage } from './stage.mjs';
import { median, ms, quantile, report } from './statistics.mjs';

const RUNS = 5;

/**
 * Pans along the Syrian coast with the pointer and zooms from the region to the harbour and back with the wheel, and looks at
 * the time from each frame to the next.
 * @param {import('./stage.mjs').Bench} bench
 */
export async function benchPanZoom(bench) {
  const viewer = [];
  const bare = [];
  for (let run = 0; run < RUNS; run++) {
    viewer.push(await frames(bench, bench.viewerUrl));
    bare.push(await frames(bench, bench.bareUrl));
  }
  const longest = median(viewer.map((run) => Math.max(...run)));
  report({
    what: 'pan and zoom: frame to frame',
    figure: `${ms(median(viewer.flat()))}, p95 ${ms(quantile(viewer.flat(), 0.95))}, longest ${ms(longest)}`,
    baseline: `bare page longest ${ms(median(bare.map((run) => Math.max(...run))))}`,
    bound: 'none over 50 ms',
    holds: longest <= 50,
  });
}

/** @param {import('./stage.mjs').Bench} bench @param {string} url @returns {Promise<number[]>} */
async function frames(bench, url) {
  const { page, close } = await openPage(bench, url);
  await page.waitForTimeout(800);
  await watchFrames(page);
  await page.mouse.move(800, 300);
  for (const dy of [180, -180, 180]) {
    await page.mouse.down();
    for (let step = 1; step <= 20; step++) {
      await page.mouse.move(800, 300 + (dy * step) / 20);
      await page.waitForTimeout(16);
    }
    await page.mouse.up();
    await page.waitForTimeout(300);
    await page.mouse.move(800, 300);
  }
  for (const delta of [-120, -120, -120, 120, 120, 120]) {
    await page.mouse.wheel(0, delta);
    await page.waitForTimeout(450);
  }
  const times = await frameTimes(page);
  await close();
  return times;
}
