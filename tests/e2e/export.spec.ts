import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './fixtures';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' });
const sheet = (page: Page) => dialog(page).getByRole('img', { name: /^The sheet/ });

async function open(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await page.keyboard.press('Control+e');
  await expect(sheet(page)).toBeVisible();
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function sizeInClipboard(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (!item) return [];
    const { width, height } = await createImageBitmap(await item.getType('image/png'));
    return [width, height];
  });
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ({ name: file, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    },
    { name, base64: bytes.toString('base64') },
  );
}

test('writes a PNG and an SVG by the keyboard alone, and gives the focus back', async ({ viewer }) => {
  await open(viewer);
  const first = viewer.waitForEvent('download');
  await viewer.keyboard.press('Control+Enter');
  const png = await first;
  expect(png.suggestedFilename()).toBe('syria-withdrawal-2024-1-two-bases.png');
  const picture = await bytesOf(png);
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1920, 1080]);
  await expect(dialog(viewer).getByText(/two-bases\.png, .*downloads/)).toBeVisible();

  // from the close button into the choice of formats, and along it
  for (let stops = 0; stops < 5; stops++) {
    await viewer.keyboard.press('Tab');
    if (
      await dialog(viewer)
        .getByRole('radio', { name: 'PNG', exact: true })
        .evaluate((it) => it === document.activeElement)
    )
      break;
  }
  await viewer.keyboard.press('ArrowRight');
  await viewer.keyboard.press('ArrowRight');
  await expect(dialog(viewer).getByRole('radio', { name: 'SVG' })).toBeChecked();
  const second = viewer.waitForEvent('download');
  await viewer.keyboard.press('Control+Enter');
  const svg = await second;
  expect((await bytesOf(svg)).toString('utf8')).toContain('Two bases on');

  await viewer.keyboard.press('Escape');
  await expect(dialog(viewer)).toBeHidden();
});

test('keeps the keyboard within the dialog', async ({ viewer }) => {
  await open(viewer);
  for (let stop = 0; stop < 60; stop++) {
    await viewer.keyboard.press('Tab');
    const isWithin = await viewer.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    );
    expect(isWithin).toBe(true);
  }
});

test('shows the sheet of a scene in the colours, size and words that are chosen, and remembers them', async ({
  viewer,
}) => {
  await open(viewer);
  await dialog(viewer).getByRole('radio', { name: 'A scene' }).check({ force: true });
  await dialog(viewer)
    .getByRole('combobox', { name: 'Scene' })
    .selectOption({ label: '3. The ships leave harbour' });
  await expect(sheet(viewer)).toHaveAccessibleName(/The ships leave harbour/);
  await dialog(viewer).getByRole('textbox', { name: 'Title' }).fill('Anchored');
  await expect(sheet(viewer)).toHaveAccessibleName(/Anchored/);
  await dialog(viewer).getByRole('radio', { name: 'A4' }).check({ force: true });
  await expect(dialog(viewer).getByText('3,508 × 2,480 px')).toBeVisible();
  await viewer.keyboard.press('Escape');
  await viewer.keyboard.press('Control+e');
  await expect(dialog(viewer).getByRole('textbox', { name: 'Title' })).toHaveValue('Anchored');
  await expect(dialog(viewer).getByText('3,508 × 2,480 px')).toBeVisible();
});

test('copies the picture, or the page of a handout, that is shown', async ({ viewer, shell }) => {
  test.skip(
    shell === 'electron',
    'the desktop shell allows itself to write to the clipboard, and never to read it',
  );
  await viewer.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(viewer);
  await dialog(viewer).getByRole('button', { name: 'Copy' }).click();
  await expect(dialog(viewer).getByText('This picture is in the clipboard.')).toBeVisible();
  expect(await sizeInClipboard(viewer)).toEqual([1920, 1080]);
  await dialog(viewer).getByRole('radio', { name: 'Handout' }).check({ force: true });
  await dialog(viewer).getByRole('button', { name: 'Copy' }).click();
  await expect(dialog(viewer).getByText('This page is in the clipboard.')).toBeVisible();
  expect(await sizeInClipboard(viewer)).toEqual([2480, 3508]);
});

test('leaves nothing of an export that is cancelled', async ({ viewer }) => {
  await open(viewer);
  await dialog(viewer).getByRole('radio', { name: 'GIF' }).check({ force: true });
  await dialog(viewer).getByRole('textbox', { name: 'Seconds' }).fill('60');
  let isDownloaded = false;
  viewer.on('download', () => {
    isDownloaded = true;
  });
  await dialog(viewer).getByRole('button', { name: 'Export GIF' }).click();
  await expect(dialog(viewer).getByRole('progressbar')).toBeVisible();
  await dialog(viewer).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(viewer).getByRole('progressbar')).toBeHidden();
  await expect(dialog(viewer).getByRole('button', { name: 'Export GIF' })).toBeEnabled();
  expect(isDownloaded).toBe(false);
});

test('takes a part of the world that is drawn on the sheet', async ({ viewer }) => {
  await open(viewer);
  const box = await sheet(viewer).boundingBox();
  if (!box) throw new Error('there is no sheet');
  await viewer.mouse.move(box.x + box.width * 0.55, box.y + box.height * 0.3);
  await viewer.mouse.down();
  await viewer.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.6, { steps: 4 });
  await viewer.mouse.up();
  const west = dialog(viewer).getByRole('textbox', { name: 'West, degrees' });
  await expect(west).toHaveValue(/^35\.[5-9]/);
  await dialog(viewer).getByRole('button', { name: 'Its own' }).click();
  await expect(dialog(viewer).getByRole('button', { name: 'Its own' })).toBeHidden();
});

test.describe('what cannot be written', () => {
  test.use({ expectedErrors: /422/ });

  test('is said with the option at fault, and the last sheet stays', async ({ viewer }) => {
    await open(viewer);
    const height = dialog(viewer).getByRole('textbox', { name: 'Height' });
    await height.fill('20');
    await expect(dialog(viewer).getByText('too narrow a strip')).toBeVisible();
    await expect(height).toHaveAttribute('aria-invalid', 'true');
    await expect(sheet(viewer)).toBeVisible();
    await expect(dialog(viewer).getByRole('button', { name: 'Export PNG' })).toBeDisabled();
    await height.fill('1080');
    await expect(dialog(viewer).getByRole('button', { name: 'Export PNG' })).toBeEnabled();
  });

  test('is kept in a field for a number as it was typed, and changes nothing', async ({ viewer }) => {
    await open(viewer);
    const width = dialog(viewer).getByLabel('Width', { exact: true });
    await width.fill('12x');
    await expect(dialog(viewer).getByText('Not a number')).toBeHidden();
    await viewer.keyboard.press('Tab');
    await expect(dialog(viewer).getByRole('alert')).toHaveText('Not a number: 1920 stays');
    await expect(width).toHaveValue('12x');
    await expect(dialog(viewer)).toContainText('1,920 × 1,080 px');
    await width.fill('1280');
    await expect(dialog(viewer).getByRole('alert')).toBeHidden();
    await expect(dialog(viewer)).toContainText('1,280 × 1,080 px');
  });

  test('is a picture of another program, which opens nothing when it is dropped', async ({ viewer }) => {
    await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
    await drop(viewer, 'holiday.png', Buffer.from('\x89PNG nothing of ours'));
    await expect(viewer.getByRole('dialog', { name: '“holiday.png” cannot be opened' })).toBeVisible();
    await expect(viewer.getByText('says nothing of a situation')).toBeVisible();
  });
});

test('shows again what a PNG, SVG, PDF or JPEG shows when it is dropped', async ({ viewer }) => {
  test.slow();
  await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await viewer.keyboard.press('PageDown');
  await viewer.keyboard.press('PageDown');
  await viewer.keyboard.press('Shift+L');
  await viewer.keyboard.press('ArrowRight');
  await viewer.waitForTimeout(1500);
  await viewer.keyboard.press('+');
  await viewer.waitForTimeout(600);
  const before = await stateOf(viewer);
  await open(viewer);
  const files: [name: string, bytes: Buffer][] = [];
  for (const format of ['PNG', 'SVG', 'PDF', 'JPEG']) {
    await dialog(viewer).getByRole('radio', { name: format, exact: true }).check({ force: true });
    const download = viewer.waitForEvent('download');
    await dialog(viewer)
      .getByRole('button', { name: `Export ${format}` })
      .click();
    const file = await download;
    files.push([file.suggestedFilename(), await bytesOf(file)]);
  }

  for (const [name, bytes] of files) {
    await viewer.reload();
    await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
    await viewer.keyboard.press('Shift+L');
    await expect(viewer.locator('html')).toHaveAttribute('data-theme', 'dark');
    await drop(viewer, name, bytes);
    await expect(viewer.locator('html'), name).toHaveAttribute('data-theme', 'light');
    await expect.poll(() => stateOf(viewer), { message: name }).toEqual(before);
  }
});

/** What is to be seen: the moment, the scale, and what stands how far from the naval base. */
async function stateOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const markers = [...document.querySelectorAll('.leaflet-marker-icon')];
    const named = (name: string) => markers.find((each) => each.getAttribute('aria-label')?.startsWith(name));
    const base = named('Tartus naval base')?.getBoundingClientRect();
    return {
      moment: document.querySelector('.timeline-moment')?.textContent ?? '',
      scale: [...document.querySelectorAll('.scale-bar-text')].map((each) => each.textContent),
      ships: [1, 2, 3].map((number) => {
        const ship = named(`Russian warship ${number}`)?.getBoundingClientRect();
        return ship && base ? [Math.round(ship.x - base.x), Math.round(ship.y - base.y)] : null;
      }),
    };
  });
}
