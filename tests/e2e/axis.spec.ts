import type { Page } from '@playwright/test';
import { crowd } from '../fixtures/crowd';
import { expect, test } from './fixtures';
import { packageFolder } from './packageFolder';

// so many that they come as a table of points
test.use({ viewport: { width: 1280, height: 720 }, situation: packageFolder(crowd(2400)) });
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
  const [x, y] = [box.x + (4.5 / 31) * box.width, box.y + 42];
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

test('the event list reads the names of a large layer’s points as they come into sight', async ({
  viewer,
}) => {
  await ready(viewer);
  await viewer.keyboard.press('e');
  const list = viewer.getByRole('listbox', { name: 'Events' });
  await expect(viewer.getByRole('complementary', { name: 'Event list' }).getByRole('status')).toHaveText(
    '2,403 of 2,403',
  );
  await viewer.keyboard.press('End');
  const last = list.getByRole('option').last();
  await expect(last).toHaveAttribute('aria-posinset', '2403');
  await expect(last).toContainText(/^Incident \d+/);
  const name = (await last.locator('.event-row-name').textContent()) ?? '';
  await viewer.keyboard.press('Enter');
  await expect(viewer.getByRole('complementary', { name: 'Details' })).toContainText(name);
  await expect(list.getByRole('option', { selected: true })).toContainText(name);
});

test.describe('a few hundred events', () => {
  test.use({ situation: packageFolder(crowd(1800)) });

  test('the event list is sorted, filtered and walked by keys, and follows what is selected', async ({
    viewer,
  }) => {
    await ready(viewer);
    await viewer.keyboard.press('e');
    const panel = viewer.getByRole('complementary', { name: 'Event list' });
    const list = panel.getByRole('listbox', { name: 'Events' });
    const count = panel.getByRole('status');
    await expect(count).toHaveText('1,803 of 1,803');
    await expect(list).toBeFocused();
    // only what is in sight is in the page
    expect(await list.getByRole('option').count()).toBeLessThan(20);
    await viewer.keyboard.press('End');
    const last = list.getByRole('option').last();
    await expect(last).toHaveAttribute('aria-posinset', '1803');
    await expect(last).toHaveAttribute('aria-setsize', '1803');
    await expect(list).toHaveAttribute('aria-activedescendant', (await last.getAttribute('id')) ?? '');

    await panel.getByRole('combobox', { name: 'Sort by' }).selectOption('name');
    await list.press('Home');
    await expect(list.getByRole('option').first()).toContainText('First round');
    await expect(list.getByRole('option').nth(1)).toContainText('Incident 1');

    await panel.getByRole('combobox', { name: 'Place' }).selectOption('nowhere');
    await expect(count).toHaveText('3 of 1,803');
    await list.focus();
    await viewer.keyboard.press('ArrowDown');
    await viewer.keyboard.press('Enter');
    const details = viewer.getByRole('complementary', { name: 'Details' });
    await expect(details).toContainText('Second round');
    await expect(list.getByRole('option', { selected: true })).toContainText('Second round');
    await viewer.keyboard.press('Shift+F');
    await expect(viewer.getByRole('slider', { name: 'Start of the axis' })).toHaveAttribute(
      'aria-valuetext',
      /13 Dec/,
    );

    // what is selected elsewhere comes into sight
    await panel.getByRole('combobox', { name: 'Place' }).selectOption('any');
    await viewer.keyboard.press('/');
    await viewer.getByRole('combobox', { name: /^Search/ }).fill('incident 777');
    await expect(viewer.getByRole('dialog').getByRole('option').first()).toContainText('Incident 777');
    await viewer.keyboard.press('Enter');
    await expect(list.getByRole('option', { selected: true })).toContainText('Incident 777');
    await expect(list.getByRole('option', { selected: true })).toBeInViewport();
    await panel.getByRole('button', { name: 'Scenes and layers' }).click();
    await expect(viewer.getByRole('complementary', { name: 'Scenes and layers' })).toBeVisible();
  });
});
