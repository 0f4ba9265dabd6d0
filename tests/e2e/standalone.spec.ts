import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { at } from '../../scripts/lib/paths.mjs';
import { writeHtml } from '../../src/main/export/html/writeHtml';
import { app6Symbol } from '../../src/main/situation/app6';
import { loadSituation } from '../../src/main/situation/loadSituation';
import type { Opening } from '../../src/shared/standalonePage';

/** Writes the bundled situation as a page; resolves with its address on disk. */
async function writePage(file: string, opening: Opening): Promise<string> {
  const loaded = await loadSituation(at('resources/situations/syria-withdrawal-2024'), app6Symbol);
  if (!loaded.ok) throw new Error('the bundled situation cannot be read');
  const { bytes } = await writeHtml(
    {
      situation: loaded.value,
      points: loaded.points,
      opening,
      application: { name: 'Situation Viewer', version: 'test' },
    },
    { standaloneDir: at('out/standalone'), basemapDir: at('resources/basemap') },
  );
  await writeFile(file, bytes);
  return pathToFileURL(file).href;
}

/** Everything that goes wrong in a page, and all that it asks of anybody. */
async function openWatched(
  context: BrowserContext,
  url: string,
): Promise<{ page: Page; problems: string[] }> {
  const problems: string[] = [];
  await context.setOffline(true);
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== url)
      problems.push(`asked ${request.url()}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(error.error().message));
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  return { page, problems };
}

for (const theme of ['dark', 'light'] as const)
  test(`a page that stands alone is the viewer from disk, without network, in ${theme}`, async ({
    context,
  }, testInfo) => {
    const url = await writePage(testInfo.outputPath('page.html'), { picture: null, theme });
    const { page, problems } = await openWatched(context, url);
    await expect(page).toHaveTitle('Russia’s withdrawal from the Syrian coast');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(page.getByText('TLP:CLEAR')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'has not started' })).toHaveCount(0);

    // a scene, a ship of it, and how far it is from the shore
    await page
      .getByRole('button', { name: /The ships/ })
      .first()
      .click();
    await page.waitForTimeout(1500);
    await page.locator('.leaflet-marker-icon').and(page.getByLabel('Russian warship 1')).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details).toContainText('13.0 km');

    // time runs, and the ship with it
    const cursor = page.getByRole('slider', { name: 'Moment shown' });
    const before = await cursor.getAttribute('aria-valuetext');
    await cursor.press('ArrowLeft');
    await expect(cursor).not.toHaveAttribute('aria-valuetext', before ?? '');

    // APP-6 and the places of the base map are in it as well
    await page.keyboard.press('s');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('Damascus');
    await expect(page.getByRole('option', { name: /Damascus/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    expect(problems, 'errors, and what was asked of anybody').toEqual([]);
  });

test('a page opens with the picture that it was written for', async ({ context }, testInfo) => {
  const url = await writePage(testInfo.outputPath('page.html'), {
    theme: 'dark',
    picture: {
      scene: 'ships-leave',
      view: { center: [35.8, 34.9], zoom: 10 },
      nowMs: Date.UTC(2024, 11, 10, 12),
      timeWindow: { is: 'soFar' },
      asOfMs: null,
      layers: { warships: { visible: true, opacity: 1 } },
      highlight: [],
      selected: 'ship-1',
      symbols: 'app6',
      labelLanguage: 'ar',
      utc: false,
    },
  });
  const { page, problems } = await openWatched(context, url);
  await expect(page.getByRole('slider', { name: 'Moment shown' })).toHaveAttribute(
    'aria-valuetext',
    /10 Dec/,
  );
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Russian warship 1');
  await expect(page.getByRole('checkbox', { name: 'Warships' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Bases' })).not.toBeChecked();
  expect(problems).toEqual([]);
});

test('a page does not offer what only the viewer can do', async ({ context }, testInfo) => {
  const url = await writePage(testInfo.outputPath('page.html'), { picture: null, theme: 'dark' });
  const { page } = await openWatched(context, url);
  await page.getByRole('button', { name: /Russia’s withdrawal/ }).click();
  await expect(page.getByRole('menuitemradio')).toHaveCount(1);
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).not.toContainText('Open');
});

test('a page is small enough to be sent', async ({ browserName: _ }, testInfo) => {
  const file = testInfo.outputPath('page.html');
  await writePage(file, { picture: null, theme: 'dark' });
  expect(readFileSync(resolve(file)).length).toBeLessThan(3_300_000);
});

test('a page on a phone shows the map, and the card below what the scene is about', async ({
  context,
}, testInfo) => {
  const url = await writePage(testInfo.outputPath('page.html'), { picture: null, theme: 'dark' });
  const { page } = await openWatched(context, url);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  const card = await page.locator('.details-card').filter({ hasText: 'Scene 1 of 8' }).boundingBox();
  for (const name of ['Khmeimim airbase', 'Tartus naval base']) {
    const symbol = await page
      .locator('.leaflet-marker-icon')
      .and(page.getByLabel(name, { exact: true }))
      .boundingBox();
    expect((symbol?.y ?? 0) + (symbol?.height ?? 0)).toBeLessThan(card?.y ?? 0);
    expect(symbol?.x).toBeGreaterThan(0);
  }
});
