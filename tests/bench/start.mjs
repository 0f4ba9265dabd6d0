import { openPage } from './stage.mjs';
import { median, ms, report } from './statistics.mjs';

const RUNS = 7;

/**
 * From the page's request to its picture, each time in a browser context of its own.
 * @param {import('./stage.mjs').Bench} bench
 */
export async function benchStart(bench) {
  const bare = [];
  const viewer = [];
  for (let run = 0; run < RUNS; run++) {
    bare.push(await readyAfter(bench, bench.bareUrl));
    viewer.push(await readyAfter(bench, bench.viewerUrl));
  }
  const bound = Math.max(400, 4 * median(bare));
  report({
    what: 'start: request to map-ready',
    figure: ms(median(viewer)),
    baseline: `empty page ${ms(median(bare))}`,
    bound: `≤ 4 × empty or 400 ms: ${ms(bound)}`,
    holds: median(viewer) <= bound,
  });
}

/** @param {import('./stage.mjs').Bench} bench @param {string} url */
async function readyAfter(bench, url) {
  const { page, close } = await openPage(bench, url);
  const ready = await page.evaluate(() => performance.getEntriesByName('map-ready')[0]?.startTime ?? 0);
  await close();
  return ready;
}
