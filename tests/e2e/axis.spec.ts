import type { Page } from '@playwright/test';
import { crowd } from '../fixtures/crowd';
import { expect, test } from './fixtures';
import { packageFolder } from './packageFolder';

test.use({ viewport: { width: 1280, height: 720 }, situation: packageFolder(crowd(1800)) });
test.slow();

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await expect(page.locator('.timeline-name').first()).toBeVisible();
}

test('a layer of many events is counted by day and hour, and named again from close by', async ({
  viewer,
}) => {
  await ready(viewer);
  const scale = viewer.locator('.timeline-scale');
  const tooltip = viewer.locator('.timeline-tooltip');
  const box = await viewer.locator('.timeline-lanes').boundingBox();
  if (!box) throw new Error('no lanes');
  // noon of 5 December, low in the lane
  const [x, y] = [box.x + (4.5 / 31) * box.width, box.y + 58];
  await expect(scale).toHaveText(/^most \d+ in 3 h$/);
  await viewer.mouse.move(x, y);
  await expect(tooltip).toContainText(/^5 Dec 2024, 12:00–15:00: \d+ events/);
  // a double click shows that part of time alone
  await viewer.mouse.dblclick(x, y);
  await expect(scale).toHaveCount(0);
  await viewer.mouse.move(x, y + 4);
  await viewer.mouse.move(box.x + box.width / 2, box.y + 9);
  await expect(tooltip).toContainText(/^Incident \d+/);
});

test('the brush over the whole period moves the axis, by hand and by keys', async ({ viewer }) => {
  await ready(viewer);
  const from = viewer.getByRole('slider', { name: 'Start of the axis' });
  const to = viewer.getByRole('slider', { name: 'End of the axis' });
  const start = async () => Number(await from.getAttribute('aria-valuenow'));
  const end = async () => Number(await to.getAttribute('aria-valuenow'));
  const HOUR = 3_600_000;

  await expect(from).toHaveAttribute('aria-valuetext', /^Sunday 1 December 2024, 00:00, Damascus/);
  const [first, last] = [await start(), await end()];
  await from.focus();
  await viewer.keyboard.press('PageUp');
  await expect.poll(start).toBeCloseTo(first + 0.2 * (last - first), -6);
  expect(await end()).toBe(last);
  await to.focus();
  await viewer.keyboard.press('Shift+PageDown');
  await expect.poll(end).toBeLessThan(last - 24 * HOUR);

  const strip = await viewer.locator('.overview').boundingBox();
  const edge = await to.boundingBox();
  if (!strip || !edge) throw new Error('no overview');
  const y = strip.y + strip.height / 2;
  const before = await start();
  await viewer.mouse.move(edge.x + 6, y);
  await viewer.mouse.down();
  await viewer.mouse.move(edge.x - 200, y, { steps: 5 });
  await viewer.mouse.up();
  expect(await start()).toBe(before);
  const length = (await end()) - before;
  expect(length).toBeLessThan(20 * 24 * HOUR);
  // a press beside the brush brings its middle there
  await viewer.mouse.click(strip.x + strip.width * 0.9, y);
  await expect.poll(async () => (await end()) - (await start())).toBeCloseTo(length, -4);
  expect(await start()).toBeGreaterThan(before + 10 * 24 * HOUR);
});
