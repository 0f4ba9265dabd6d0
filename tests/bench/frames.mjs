/** Has the page keep the time from each of its frames to the next, from now on. @param {import('@playwright/test').Page} page */
export async function watchFrames(page) {
  await page.evaluate(() => {
    const times = /** @type {number[]} */ ([]);
    Object.assign(window, { benchFrames: times });
    let last = performance.now();
    requestAnimationFrame(function next(now) {
      times.push(now - last);
      last = now;
      requestAnimationFrame(next);
    });
  });
}

/** The times kept since, without the first two, which watching itself takes. @param {import('@playwright/test').Page} page */
export async function frameTimes(page) {
  const times = await page.evaluate(() => /** @type {any} */ (window).benchFrames);
  return /** @type {number[]} */ (times).slice(2);
}
