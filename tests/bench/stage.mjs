import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { at } from '../../scripts/lib/paths.mjs';
import { findTestBrowser } from '../../scripts/lib/testBrowser.mjs';

/**
 * What every measurement in a page uses: a browser, the viewer's own server, and a server of bare pages to compare with.
 * @typedef {{ browser: import('@playwright/test').Browser; viewerUrl: string; bareUrl: string; end(): Promise<void> }} Bench
 */

/** @returns {Promise<Bench>} */
export async function openBench() {
  const found = await findTestBrowser();
  if ('reason' in found) throw new Error(found.reason);
  const browser = await chromium.launch({
    executablePath: found.browser,
    args: [
      '--disable-gpu',
      '--enable-precise-memory-info',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const viewer = await startViewer();
  const bare = await startBare();
  return {
    browser,
    viewerUrl: viewer.url,
    bareUrl: bare.url,
    end: async () => {
      await browser.close();
      viewer.end();
      bare.end();
    },
  };
}

/**
 * Starts the viewer's server, with a situation of its own if one is named.
 * @param {string} [situation]
 */
export async function startViewer(situation) {
  const opened = situation === undefined ? [] : [situation];
  const child = spawn(process.execPath, [at('out/main/serve.js'), '--shell', 'none', ...opened], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    let output = '';
    child.once('close', () => reject(new Error(`the viewer did not start: ${output}`)));
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      const printed = /http:\/\/\S+/.exec(output)?.[0];
      if (printed) resolve(printed);
    });
  });
  return { url: String(url), end: () => child.kill() };
}

// a page with nothing but a mark set the way the viewer sets its own: two frames after what it has to show
const BARE_PAGE = `<!doctype html><title>Bare</title><p>Bare</p><script>
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-ready')));
</script>`;

async function startBare() {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(BARE_PAGE),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, end: () => server.close() };
}

/**
 * Opens an address in a context of its own, with nothing cached, and waits until it is ready.
 * @param {Bench} bench @param {string} url
 */
export async function openPage({ browser }, url) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  const page = await context.newPage();
  // a window that has just opened is still busy with the browser's own pages
  await page.waitForTimeout(1500);
  await page.goto(url);
  await page.evaluate(untilReady);
  return { page, close: () => context.close() };
}

// told by the page itself: asking it in every frame would have it draw every frame
function untilReady() {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('map-ready').length === 0) return;
      observer.disconnect();
      resolve(undefined);
    }).observe({ type: 'mark', buffered: true });
  });
}
