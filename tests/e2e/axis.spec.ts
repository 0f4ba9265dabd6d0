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
