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
  await page.keyboard.press('Home');
  await goTo(page, '2024-12-05 12:00');
  await expect(page.locator('.map-points')).toBeAttached();
}

async function goTo(page: Page, moment: string): Promise<void> {
  await page.locator('.timeline-moment').click();
  await page.getByRole('textbox', { name: 'Date and time' }).fill(moment);
  await page.keyboard.press('Enter');
}

/** Places on the page that are inside of a mark of the points, the topmost of each column of marks. */
function places(page: Page): Promise<{ x: number; y: number }[]> {
  return page.locator('canvas.map-points').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    const box = canvas.getBoundingClientRect();
    const found = [];
    for (let x = 10; x < width; x += 5)
      for (let y = 10; y < height; y++) {
        if (data[4 * (y * width + x) + 3] !== 255) continue;
        found.push({ x: box.x + (x * box.width) / width, y: box.y + ((y + 4) * box.height) / height });
        break;
      }
    return found;
  });
}

/** Moves over one mark after the other until the words at the pointer fit. */
async function hoverUntil(page: Page, words: RegExp): Promise<{ x: number; y: number }> {
  const tooltip = page.locator('.map-tooltip');
  for (const place of await places(page)) {
    const isCovered = await page.evaluate(
      ({ x, y }) => !document.elementFromPoint(x, y)?.closest('.leaflet-map-pane, .map'),
      place,
    );
    if (isCovered) continue;
    await page.mouse.move(place.x, place.y);
    const said = await tooltip.textContent({ timeout: 400 }).catch(() => '');
    if (said && words.test(said)) return place;
  }
  throw new Error(`nothing says ${words}`);
}

test('a point of a large layer is named under the pointer, and selected by a click as any feature', async ({
  viewer,
}) => {
  await ready(viewer);
  await viewer.getByRole('button', { name: 'Opacity of Incidents' }).click();
  await viewer.getByRole('checkbox', { name: 'Crowded points as counts' }).uncheck();
  const place = await hoverUntil(viewer, /^Incident \d+$/);
  const name = (await viewer.locator('.map-tooltip').textContent()) ?? '';
  await viewer.mouse.click(place.x, place.y);
  await expect(viewer.getByRole('complementary', { name: 'Details' })).toContainText(name);
  await expect(viewer.locator('.symbol-selected svg')).toBeVisible();
  await expect(viewer.locator('.leaflet-marker-icon').first()).toHaveAttribute('aria-label', name);
  await viewer.keyboard.press('Escape');
  await expect(viewer.locator('.symbol-selected')).toHaveCount(0);
});

test('points that crowd are counted, the map says so, and a click on a count comes closer', async ({
  viewer,
}) => {
  await ready(viewer);
  await viewer.getByRole('button', { name: 'So far' }).click();
  for (let step = 0; step < 4; step++) await viewer.getByRole('button', { name: 'Zoom out' }).click();
  const note = viewer.locator('.map-points-note');
  await expect(note).toHaveText(/^[\d,]+ points in view, drawn as \d+ marks$/);
  const place = await hoverUntil(viewer, /^\d+ here · click to come closer$/);
  const before = await note.textContent();
  await viewer.mouse.click(place.x, place.y);
  await expect(note).not.toHaveText(before ?? '');
});

test('points come and go with time, and go with their layer', async ({ viewer }) => {
  await ready(viewer);
  const drawn = async () => (await places(viewer)).length;
  expect(await drawn()).toBeGreaterThan(0);
  await viewer.getByRole('checkbox', { name: /Incidents/ }).uncheck();
  await expect(viewer.locator('.map-points')).toHaveCount(0);
  await viewer.getByRole('checkbox', { name: /Incidents/ }).check();
  await expect(viewer.locator('.map-points')).toBeAttached();
  await goTo(viewer, '2023-01-01');
  await expect.poll(drawn).toBe(0);
});

test('a point of a large layer is found by words, gone to, and the rest are listed', async ({ viewer }) => {
  await ready(viewer);
  const search = async (words: string) => {
    await viewer.keyboard.press('Control+k');
    await viewer.getByRole('combobox', { name: /^Search/ }).fill(words);
  };
  await search('incident 1234');
  await expect(viewer.getByRole('option', { name: 'Incident 1234', exact: false })).toBeVisible();
  await viewer.keyboard.press('Enter');
  await expect(viewer.getByRole('complementary', { name: 'Details' })).toContainText('Incident 1234');

  await search('234 incident');
  await viewer.getByRole('option', { name: /^\d+ more in large layers/ }).click();
  const list = viewer.getByRole('complementary', { name: 'Event list' });
  // 234, 1234, 2234 and 2340 to 2349
  await expect(list.getByRole('status').first()).toHaveText('13 of 2,403');
  await expect(list.getByRole('option', { name: /Incident \d*234/ }).first()).toBeVisible();
  await list.getByRole('searchbox').fill('no such incident');
  await expect(list.getByRole('status').first()).toHaveText('0 of 2,403');
  await list.getByRole('searchbox').fill('round');
  await expect(list.getByRole('status').first()).toHaveText('3 of 2,403');
});
