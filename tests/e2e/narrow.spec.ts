import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 900, height: 720 } });

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await expect(page.locator('.timeline-name').first()).toBeVisible();
}

test('in a narrow window between two panels nothing at the foot of the map covers anything else', async ({
  viewer,
}) => {
  await ready(viewer);
  await expect(viewer.locator('.map-attribution')).toBeVisible();
  const parts = ['.scale-bar', '.map-attribution', '.pointer-position', '.map-zoom'];
  const boxes = await Promise.all(parts.map((part) => viewer.locator(part).boundingBox()));
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      if (!one || !other) throw new Error('a part of the foot is not there');
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart, parts[index]).toBe(true);
    }
});

test('the first stop of the keyboard skips to the map', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('Tab');
  await expect(viewer.getByRole('link', { name: 'Skip to the map' })).toBeFocused();
  await viewer.keyboard.press('Enter');
  await viewer.keyboard.press('Tab');
  expect(await viewer.evaluate(() => document.activeElement?.closest('#map') !== null)).toBe(true);
});

test('Escape leaves no words behind beside the control that has the focus again', async ({ viewer }) => {
  await ready(viewer);
  const menu = viewer.getByRole('button', { name: 'Names on the map' });
  await viewer.keyboard.press('Tab');
  await menu.focus();
  await expect(viewer.locator('.tooltips')).toBeVisible();
  await viewer.keyboard.press('Enter');
  await expect(viewer.getByRole('menu', { name: 'Names on the map' })).toBeVisible();
  await viewer.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(viewer.locator('.tooltips')).toBeHidden();
});

test('the legend shows APP-6 symbols while the map does', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('g');
  const samples = viewer.locator('.legend-sample');
  await expect(samples.first()).toBeVisible();
  await expect(samples.locator('img')).toHaveCount(0);
  await viewer.getByRole('button', { name: /APP-6/ }).click();
  await expect(samples.locator('img').first()).toBeVisible();
});
