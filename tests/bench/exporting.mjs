import { frameTimes, watchFrames } from './frames.mjs';
import { openPage } from './stage.mjs';
import { median, ms, report } from './statistics.mjs';

const RUNS = 3;

/**
 * Asks for a picture in 4K from the dialog and looks at the time from each frame of the page to the next until it is there.
 * @param {import('./stage.mjs').Bench} bench
 */
export async function benchExporting(bench) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await exported(bench));
  const longest = median(runs.map(({ frames }) => Math.max(...frames)));
  report({
    what: 'a picture in 4K is exported from the page: frame to frame',
    figure: `longest ${ms(longest)}, median ${ms(median(runs.flatMap(({ frames }) => frames)))}`,
    baseline: `the export takes ${ms(median(runs.map(({ took }) => took)))}`,
    bound: 'none over 100 ms',
    holds: longest <= 100,
  });
}

/** @param {import('./stage.mjs').Bench} bench @returns {Promise<{ frames: number[]; took: number }>} */
async function exported(bench) {
  const { page, close } = await openPage(bench, bench.viewerUrl);
  await page.keyboard.press('Control+e');
  await page.getByRole('img', { name: /^The sheet/ }).waitFor();
  await page.getByRole('radio', { name: '4K' }).check({ force: true });
  await page.waitForTimeout(2500);
  await watchFrames(page);
  const start = performance.now();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  await download;
  const took = performance.now() - start;
  const frames = await frameTimes(page);
  await close();
  return { frames, took };
}
