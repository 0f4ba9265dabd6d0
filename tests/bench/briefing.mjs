import { median, ms, quantile, report } from './statistics.mjs';

const SIZE = { width: 1920, height: 1080 };
const FLIGHT_MS = 2000;

/**
 * Gives the bundled briefing at 1920 × 1080: frames while it flies with the clock running, from key to first changed frame, jumps with
 * motion off, and the laser dot from the window with the notes to the room.
 * @param {import('./stage.mjs').Bench} bench
 */
export async function benchBriefing(bench) {
  await benchFlights(bench);
  await benchJumps(bench);
  await benchLaser(bench);
}

/** @param {import('./stage.mjs').Bench} bench @param {'reduce' | 'no-preference'} reducedMotion */
async function brief({ browser, viewerUrl }, reducedMotion) {
  const context = await browser.newContext({ viewport: SIZE, reducedMotion });
  const page = await context.newPage();
  await page.goto(viewerUrl);
  await page.waitForSelector('.scene-list-item');
  await page.waitForTimeout(1500);
  await page.keyboard.press('F5');
  await page.waitForSelector('.audience-caption h1');
  await page.waitForTimeout(1500);
  await page.evaluate(watchPage);
  return { context, page };
}

/** Keeps the times of frames, and how long after each key the page first changed. */
function watchPage() {
  const kept = { frames: /** @type {number[]} */ ([]), keys: /** @type {number[]} */ ([]) };
  Object.assign(window, { benchBriefing: kept });
  let last = performance.now();
  requestAnimationFrame(function next(now) {
    kept.frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  });
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const look = () => document.querySelector('.audience-caption')?.textContent;
      const before = look();
      const check = () => {
        // changed in this frame, it is on the screen with the next
        if (look() === before) requestAnimationFrame(check);
        else requestAnimationFrame(() => kept.keys.push(performance.now() - timeStamp));
      };
      requestAnimationFrame(check);
    },
    true,
  );
}

/** @param {import('./stage.mjs').Bench} bench */
async function benchFlights(bench) {
  const { context, page } = await brief(bench, 'no-preference');
  /** @type {number[]} */
  const frames = [];
  for (let scene = 2; scene <= 8; scene++) {
    await page.evaluate(() => void (/** @type {any} */ (window).benchBriefing.frames.splice(0)));
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(FLIGHT_MS);
    const flown = await page.evaluate(() => /** @type {any} */ (window).benchBriefing.frames.slice());
    frames.push(.../** @type {number[]} */ (flown));
    await page.waitForTimeout(1200);
  }
  const keys = /** @type {number[]} */ (
    await page.evaluate(() => /** @type {any} */ (window).benchBriefing.keys)
  );
  await context.close();
  report({
    what: 'briefing: frame to frame in flight',
    figure: `${ms(median(frames))}, p95 ${ms(quantile(frames, 0.95))}, ${frames.length} frames`,
    bound: 'median ≤ 20 ms, p95 ≤ 40 ms',
    holds: median(frames) <= 20 && quantile(frames, 0.95) <= 40,
  });
  report({
    what: 'briefing: key to first changed frame',
    figure: `${ms(median(keys))}, longest ${ms(Math.max(...keys))}`,
    bound: '≤ 50 ms',
    holds: median(keys) <= 50,
  });
}

/** @param {import('./stage.mjs').Bench} bench */
async function benchJumps(bench) {
  const { context, page } = await brief(bench, 'reduce');
  const times = [];
  for (const number of [6, 1, 8, 3, 7, 2, 5, 4]) {
    await page.keyboard.press(String(number));
    times.push(await page.evaluate(timeJump));
    await page.waitForTimeout(600);
  }
  await context.close();
  report({
    what: 'briefing: jump to the final picture, motion off',
    figure: `${ms(median(times))}, longest ${ms(Math.max(...times))}`,
    bound: '≤ 300 ms',
    holds: Math.max(...times) <= 300,
  });
}

/** From Enter to the last change of the map that follows it, its tiles included. */
function timeJump() {
  return new Promise((resolve) => {
    const begun = performance.now();
    let last = begun;
    const stage = document.querySelector('.app-stage');
    const note = () => {
      last = performance.now();
    };
    const observer = new MutationObserver(note);
    if (stage)
      observer.observe(stage, { subtree: true, childList: true, attributes: true, characterData: true });
    const { transferFromImageBitmap } = ImageBitmapRenderingContext.prototype;
    ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (bitmap) {
      note();
      return transferFromImageBitmap.call(this, bitmap);
    };
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    setTimeout(() => {
      observer.disconnect();
      ImageBitmapRenderingContext.prototype.transferFromImageBitmap = transferFromImageBitmap;
      resolve(last - begun);
    }, 1000);
  });
}

/** @param {import('./stage.mjs').Bench} bench */
async function benchLaser(bench) {
  const { context, page } = await brief(bench, 'reduce');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('p');
  const presenter = await opened;
  await presenter.waitForSelector('.presenter-scenes');
  await presenter.waitForTimeout(3000);
  await presenter.keyboard.press('l');
  await page.evaluate(() => {
    const kept = /** @type {number[]} */ ([]);
    Object.assign(window, { benchLaser: kept });
    const dot = document.querySelector('.laser-dot');
    // both windows are of one machine and have its clock
    if (dot)
      new MutationObserver(() => kept.push(performance.timeOrigin + performance.now())).observe(dot, {
        attributes: true,
        attributeFilter: ['style'],
      });
  });
  const box = await presenter.locator('.room-mirror iframe').boundingBox();
  if (!box) throw new Error('the small map is not there');
  const frame = presenter.frames().find((each) => each.url().includes('window=mirror'));
  await frame?.evaluate(() => {
    const kept = /** @type {number[]} */ ([]);
    Object.assign(window, { benchHand: kept });
    window.addEventListener(
      'pointermove',
      (event) => kept.push(performance.timeOrigin + event.timeStamp),
      true,
    );
  });
  for (let step = 0; step < 40; step++) {
    await presenter.mouse.move(box.x + 100 + step * 6, box.y + 100 + step * 3);
    await presenter.waitForTimeout(40);
  }
  const shown = /** @type {number[]} */ (await page.evaluate(() => /** @type {any} */ (window).benchLaser));
  const moved = /** @type {number[]} */ (
    (await frame?.evaluate(() => /** @type {any} */ (window).benchHand)) ?? []
  );
  await context.close();
  const times = moved
    .flatMap((at) => shown.find((each) => each >= at) ?? [])
    .map((each, i) => each - (moved[i] ?? 0));
  report({
    what: 'briefing: laser from the notes to the room',
    figure: `${ms(median(times))}, p95 ${ms(quantile(times, 0.95))}, ${times.length} moves`,
    bound: '≤ 50 ms',
    holds: times.length > 0 && quantile(times, 0.95) <= 50,
  });
}
