import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { layer, manifest } from '../fixtures/situationJson';
import { packageTexts, zipOf } from '../fixtures/zip';
import { expect, test } from './fixtures';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opening-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BUNDLED = 'Russia’s withdrawal from the Syrian coast';
const title = (page: Page): Locator => page.locator('.top-bar-title');

/** Drops files as a script can: without the system, and so without folders. */
async function drop(page: Page, files: Record<string, string | Uint8Array>): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  const bytes = Object.entries(files).map(([name, content]) => ({
    name,
    base64: Buffer.from(content).toString('base64'),
  }));
  await page.evaluate((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  }, bytes);
}

function write(name: string, texts: Record<string, string>): string {
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name, file)), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  }
  return join(folder, name);
}

test('opens a zipped package that is dropped, keeps it over a reload, and goes back to the bundled one', async ({
  viewer,
}) => {
  await drop(viewer, { 'mine.situation': zipOf(packageTexts(), 'mine/') });
  await expect(title(viewer)).toHaveText('Small');
  await expect(viewer.locator('.leaflet-marker-icon').and(viewer.getByLabel('Place a'))).toBeVisible();

  await viewer.reload();
  await expect(title(viewer)).toHaveText('Small');
  await title(viewer).click();
  const menu = viewer.getByRole('menu', { name: 'Situations' });
  await expect(menu.getByRole('menuitemradio', { name: /Small/ })).toHaveAttribute('aria-checked', 'true');
  await expect(menu.getByText('opened from mine.situation')).toBeVisible();
  await menu.getByRole('menuitemradio', { name: BUNDLED }).click();
  await expect(title(viewer)).toHaveText(BUNDLED);
  await title(viewer).click();
  await menu.getByRole('menuitemradio', { name: /Small/ }).click();
  await expect(title(viewer)).toHaveText('Small');
});

test('opens a GeoJSON file that is dropped, and says what it leaves out', async ({ viewer }) => {
  const place = {
    type: 'Feature',
    properties: { name: 'Quay 4' },
    geometry: { type: 'Point', coordinates: [35.5, 33.9] },
  };
  await drop(viewer, { 'quays.geojson': JSON.stringify(layer(place)) });
  await expect(title(viewer)).toHaveText('quays');
  await expect(viewer.getByText('What it does not say was filled in')).toBeVisible();
  await viewer.locator('.leaflet-marker-icon').and(viewer.getByLabel('Quay 4')).click();
  await expect(viewer.getByRole('complementary', { name: 'Details' })).toContainText(
    'The file says nothing of its kind, status, time or source.',
  );
});

test.describe('what is wrong', () => {
  test.use({ expectedErrors: /422/ });

  test('is refused with the place of every fault, and what was open stays', async ({ viewer }) => {
    const wrong = packageTexts({ 'situation.json': manifest({ timeZone: 'Mars/Olympus', title: '' }) });
    await drop(viewer, { 'wrong.situation': zipOf(wrong) });
    const dialog = viewer.getByRole('dialog', { name: '“wrong.situation” cannot be opened' });
    await expect(dialog).toContainText('/timeZone');
    await expect(dialog).toContainText('“Mars/Olympus”');
    await expect(dialog).toContainText('/title');
    await expect(dialog).toContainText(`“${BUNDLED}” is still open`);
    await viewer.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(title(viewer)).toHaveText(BUNDLED);
    await viewer.reload();
    await expect(title(viewer)).toHaveText(BUNDLED);
  });

  test('is refused when it is no situation at all', async ({ viewer }) => {
    await drop(viewer, { 'report.pdf': '%PDF-1.7' });
    await expect(viewer.getByRole('dialog')).toContainText('“report.pdf” cannot be opened');
  });
});

test('opens a folder that is dropped', async ({ viewer, context, shell }) => {
  test.skip(shell === 'electron', 'the system’s drag is played by the browser’s own protocol');
  await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  const path = write('dropped', { ...packageTexts(), '.git/config': 'x', 'notes.txt': 'mine' });
  const session = await context.newCDPSession(viewer);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
  await expect(viewer.locator('html')).toHaveAttribute('data-drop');
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 300, data });
  await expect(title(viewer)).toHaveText('Small');
  await expect(viewer.locator('html')).not.toHaveAttribute('data-drop');
});

test('asks for files with Ctrl+O, and for a folder from the menu of situations', async ({
  viewer,
  shell,
}) => {
  test.skip(shell === 'electron', 'the desktop shell asks with the system’s own dialog');
  await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  const texts = packageTexts();
  const side = write('side', {
    'situation.json': texts['situation.json'] ?? '',
    'places.geojson': texts['layers/places.geojson'] ?? '',
  });
  const files = viewer.waitForEvent('filechooser');
  await viewer.keyboard.press('Control+o');
  await (await files).setFiles([join(side, 'situation.json'), join(side, 'places.geojson')]);
  await expect(title(viewer)).toHaveText('Small');

  const other = write('other', packageTexts({ 'situation.json': manifest({ title: 'Other' }) }));
  await title(viewer).click();
  const folders = viewer.waitForEvent('filechooser');
  await viewer.getByRole('menuitem', { name: 'Open folder…' }).click();
  await (await folders).setFiles(other);
  await expect(title(viewer)).toHaveText('Other');
});

test('gives up what is on its way when Esc is pressed', async ({ viewer }) => {
  await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await viewer.route('**/api/situations', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue().catch(() => {});
  });
  await drop(viewer, { 'slow.situation': zipOf(packageTexts()) });
  await expect(viewer.getByText('Opening “slow.situation”…')).toBeVisible();
  await viewer.keyboard.press('Escape');
  await expect(viewer.getByText('Opening “slow.situation”…')).toBeHidden();
  await viewer.unroute('**/api/situations');
  await expect(title(viewer)).toHaveText(BUNDLED);
});
