import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePointSituation } from '../../scripts/lib/pointSituation.mjs';
import { openPage, startViewer } from './stage.mjs';
import { median, ms, quantile, report } from './statistics.mjs';
import { listenForSteps, stepTimes } from './steps.mjs';

const POINTS = 500_000;
const RUNS = 3;
const STEPS = 30;

/**
 * Zooms and pans the axis of a large layer with the wheel: in to hours and out again, on and back. A step counts from the wheel
 * to the moment at which Chromium presents the frame.
 * @param {import('./stage.mjs').Bench} bench
 */
export async function benchTimeline(bench) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await writePointSituation(folder, { points: POINTS });
    const viewer = await startViewer(folder);
    const [zoom, pan, bare] = [[], [], []].map(() => /** @type {number[]} */ ([]));
    for (let turn = 0; turn < RUNS; turn++) {
      zoom?.push(...(await wheel(bench, viewer.url, false)));
      pan?.push(...(await wheel(bench, viewer.url, true)));
      bare?.push(...(await wheel(bench, bench.bareUrl, false)));
    }
    viewer.end();
    for (const [what, times] of Object.entries({ zoom, pan })) {
      const p95 = quantile(times ?? [], 0.95);
      report({
        what: `timeline of ${POINTS.toLocaleString('en')}: ${what}`,
        figure: `${ms(median(times ?? []))}, p95 ${ms(p95)}`,
        baseline: `bare page ${ms(median(bare ?? []))}, p95 ${ms(quantile(bare ?? [], 0.95))}`,
        bound: 'p95 ≤ 33 ms',
        holds: p95 <= 33,
      });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {import('./stage.mjs').Bench} bench @param {string} url @param {boolean} pans */
async function wheel(bench, url, pans) {
  const { page, close } = await openPage(bench, url);
  const isViewer = url !== bench.bareUrl;
  // the events are counted once the layer has been sorted
  if (isViewer) await page.locator('.timeline-scale').getByText(/most/).waitFor();
  const box = isViewer ? await page.locator('.timeline-lanes').boundingBox() : null;
  const y = box ? box.y + 24 : 700;
  await page.mouse.move(900, y);
  await page.waitForTimeout(500);
  await page.evaluate(listenForSteps, { y, on: 'wheel' });
  if (pans) await page.keyboard.down('Shift');
  for (let step = 0; step < 2 * STEPS; step++) {
    await page.mouse.wheel(0, step < STEPS ? -100 : 100);
    await page.waitForTimeout(40);
  }
  if (pans) await page.keyboard.up('Shift');
  await page.waitForTimeout(300);
  const times = await stepTimes(page);
  await close();
  return times;
}
