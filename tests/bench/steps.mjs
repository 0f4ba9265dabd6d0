/**
 * To be run in the page: from then on every event of a kind is a step, from the moment the page hears of it to the moment at which
 * Chromium presents the frame (Element Timing, to 4 ms): each puts a new paragraph into the page, whose presentation is the step's.
 * `y` is the pointer's.
 * @param {{ y: number; on: 'pointermove' | 'wheel' }} where
 */
export function listenForSteps({ y, on }) {
  const starts = new Map();
  const times = /** @type {number[]} */ ([]);
  Object.assign(window, { benchTimes: times });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { identifier, renderTime } = /** @type {any} */ (entry);
      if (starts.has(identifier)) times.push(renderTime - starts.get(identifier));
    }
  }).observe({ type: 'element', buffered: true });
  const holder = document.createElement('div');
  // where the pointer is: elsewhere it would have the compositor draw all that lies between
  Object.assign(holder.style, {
    position: 'fixed',
    top: `${y - 30}px`,
    left: '0',
    // of a size of its own: the page is not laid out for it
    width: '40px',
    height: '18px',
    contain: 'strict',
    background: '#000',
    color: '#fff',
    fontSize: '12px',
    zIndex: '9999',
  });
  document.body.append(holder);
  window.addEventListener(
    on,
    () => {
      const id = `step-${starts.size}`;
      starts.set(id, performance.now());
      const word = document.createElement('p');
      word.setAttribute('elementtiming', id);
      word.textContent = String(starts.size);
      holder.replaceChildren(word);
    },
    { capture: true },
  );
}

/**
 * How long the steps took that were listened for. The first is left out.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>}
 */
export async function stepTimes(page) {
  const times = await page.evaluate(() => /** @type {any} */ (window).benchTimes);
  return /** @type {number[]} */ (times).slice(1);
}
