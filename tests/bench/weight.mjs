import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { at } from '../../scripts/lib/paths.mjs';
import { openPage } from './stage.mjs';
import { median, report } from './statistics.mjs';

const RUNS = 5;
const MEBIBYTE = 1024 * 1024;

/** The script that the first picture waits for, as gzip would send it. */
export function benchScriptSize() {
  const page = readFileSync(at('out/renderer/index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const kilobytes =
    files.reduce((sum, file) => sum + gzipSync(readFileSync(at('out/renderer', file))).length, 0) / 1024;
  report({
    what: 'initial script, gzip',
    figure: `${kilobytes.toFixed(0)} kB`,
    bound: '≤ 350 kB',
    holds: kilobytes <= 350,
  });
}

/** JavaScript heap of the page after it has loaded and settled. @param {import('./stage.mjs').Bench} bench */
export async function benchHeap(bench) {
  const viewer = [];
  const bare = [];
  for (let run = 0; run < RUNS; run++) {
    viewer.push(await heapOf(bench, bench.viewerUrl));
    bare.push(await heapOf(bench, bench.bareUrl));
  }
  const used = median(viewer) / MEBIBYTE;
  report({
    what: 'JS heap of the page',
    figure: `${used.toFixed(1)} MB`,
    baseline: `empty page ${(median(bare) / MEBIBYTE).toFixed(1)} MB`,
    bound: '≤ 60 MB',
    holds: used <= 60,
  });
}

/** @param {import('./stage.mjs').Bench} bench @param {string} url */
async function heapOf(bench, url) {
  const { page, close } = await openPage(bench, url);
  await page.waitForTimeout(1000);
  const { usedSize } = await (await page.context().newCDPSession(page)).send('Runtime.getHeapUsage');
  await close();
  return usedSize;
}
