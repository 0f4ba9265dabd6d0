import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { at } from '../../scripts/lib/paths.mjs';
import { expect, test } from './fixtures';

const folder = mkdtempSync(join(tmpdir(), 'scenes-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const MANIFEST = join(folder, 'situation.json');
const BUNDLED = at('resources/situations/syria-withdrawal-2024');

test.use({ situation: folder });
test.beforeEach(({ viewer }) => {
  // a page with unsaved edits asks before it is left
  viewer.on('dialog', (dialog) => void dialog.accept());
});

/** The folder as it was, whatever the test before did to it. */
function restore(): string {
  cpSync(BUNDLED, folder, { recursive: true });
  return readFileSync(MANIFEST, 'utf8');
}
restore();

const titles = (viewer: Page) => viewer.locator('.scene-list-title').allTextContents();
const card = (viewer: Page): Locator => viewer.locator('.details-card');

async function reload(viewer: Page): Promise<void> {
  await viewer.reload();
  await expect(viewer.locator('.scene-list-item').first()).toBeVisible();
  await expect(viewer.locator('.map-frame, #map').first()).toBeVisible();
}

/** Waits until what was edited is kept. */
async function kept(viewer: Page, act: () => Promise<void>): Promise<void> {
  const answered = viewer.waitForResponse(
    (response) => response.url().includes('/api/draft') && response.ok(),
  );
  await act();
  await answered;
}

test('a scene is captured, worded and moved by the keyboard, undone to the start, done again, saved and there after a reload', async ({
  viewer,
}) => {
  const before = restore();
  await reload(viewer);
  const told = await titles(viewer);
  await viewer.keyboard.press('PageDown');
  await viewer.keyboard.press('c');
  await expect(card(viewer)).toContainText('Scene 3 of 9');
  await expect(viewer.locator('.notice-bar')).toContainText('Captured as scene 3');

  // its title waits to be written over
  await expect(viewer.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await viewer.keyboard.type('What follows');
  await viewer.keyboard.press('Enter');
  await viewer.getByRole('button', { name: 'Edit the caption' }).focus();
  await viewer.keyboard.press('Enter');
  await viewer.keyboard.type('A **day** later, <b>everything</b> had changed.');
  await viewer.keyboard.press('ControlOrMeta+Enter');
  await expect(card(viewer).locator('strong')).toHaveText('day');
  await expect(card(viewer)).toContainText('<b>everything</b>');

  const row = viewer.locator('.scene-list-item', { hasText: 'What follows' });
  await row.focus();
  await viewer.keyboard.press('Alt+ArrowUp');
  await expect(viewer.locator('.panel-section [role=status]')).toHaveText('“What follows” is 2 of 9');
  await viewer.keyboard.press('Alt+ArrowUp');
  await expect(row).toBeFocused();
  const edited = ['What follows', ...told];
  await expect.poll(() => titles(viewer)).toEqual(edited);

  while (await viewer.getByRole('button', { name: 'Undo', exact: true }).first().isEnabled()) {
    await viewer.locator('body').press('ControlOrMeta+z');
    await viewer.waitForTimeout(30);
  }
  expect(await titles(viewer)).toEqual(told);
  await expect(viewer.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  for (let step = 0; step < 4; step += 1) await viewer.locator('body').press('ControlOrMeta+Shift+z');
  await expect.poll(() => titles(viewer)).toEqual(edited);

  await viewer.keyboard.press('ControlOrMeta+s');
  await expect(viewer.locator('.notice-bar')).toContainText('Saved');
  await expect(viewer.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  const after = readFileSync(MANIFEST, 'utf8');
  for (const line of before.split('\n')) expect(after).toContain(line);

  await reload(viewer);
  expect(await titles(viewer)).toEqual(edited);
  await expect(viewer.locator('.draft-offer')).toHaveCount(0);
});

test('edits that were not saved are offered back after the page is gone, and restored as one step', async ({
  viewer,
}) => {
  restore();
  await reload(viewer);
  const told = await titles(viewer);
  await viewer.locator('.scene-list-item').first().focus();
  await kept(viewer, () => viewer.keyboard.press('Delete'));
  await expect(viewer.locator('.notice-bar')).toContainText('Deleted');
  expect(await titles(viewer)).toEqual(told.slice(1));

  await reload(viewer);
  const offer = viewer.locator('.draft-offer');
  await expect(offer).toContainText('1 unsaved edit of');
  expect(await titles(viewer)).toEqual(told);
  await offer.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => titles(viewer)).toEqual(told.slice(1));
  await viewer.locator('body').press('ControlOrMeta+z');
  await expect.poll(() => titles(viewer)).toEqual(told);
});

test('what is offered back can be discarded for good', async ({ viewer }) => {
  restore();
  await reload(viewer);
  await viewer.locator('.scene-list-item').nth(1).focus();
  await kept(viewer, () => viewer.keyboard.press('Delete'));
  await reload(viewer);
  await kept(viewer, () => viewer.locator('.draft-offer').getByRole('button', { name: 'Discard' }).click());
  await reload(viewer);
  await expect(viewer.locator('.scene-list-item')).toHaveCount(8);
  await expect(viewer.locator('.draft-offer')).toHaveCount(0);
});

test.describe('a file that has changed on disk', () => {
  test.use({ expectedErrors: /409/ });

  test('is not written over, and both choices hold', async ({ viewer }) => {
    const before = restore();
    await reload(viewer);
    const theirs = before.replace('"Eleven days"', '"Their title"').replace('"TLP:CLEAR"', '"TLP:GREEN"');
    await viewer.keyboard.press('c');
    await expect(viewer.locator('.scene-list-item')).toHaveCount(9);
    writeFileSync(MANIFEST, theirs);
    await viewer.keyboard.press('ControlOrMeta+s');
    const dialog = viewer.getByRole('dialog', { name: 'The file has changed on disk' });
    await expect(dialog).toBeVisible();
    expect(readFileSync(MANIFEST, 'utf8')).toBe(theirs);

    await dialog.getByRole('button', { name: 'Save mine over it' }).click();
    await expect(viewer.locator('.marking-chip')).toHaveText('TLP:GREEN');
    expect(await titles(viewer)).toContain('New scene');
    expect(await titles(viewer)).not.toContain('Their title');

    await viewer.keyboard.press('c');
    await expect(viewer.locator('.scene-list-item')).toHaveCount(10);
    writeFileSync(MANIFEST, theirs);
    await viewer.keyboard.press('ControlOrMeta+s');
    await dialog.getByRole('button', { name: 'Give mine up and read it' }).click();
    await expect.poll(() => titles(viewer)).toContain('Their title');
    expect(readFileSync(MANIFEST, 'utf8')).toBe(theirs);
    await expect(viewer.locator('.draft-offer')).toHaveCount(0);
  });
});

test('a scene is dragged to another place', async ({ viewer }) => {
  restore();
  await reload(viewer);
  const told = await titles(viewer);
  const rows = viewer.locator('.scene-list > li');
  await rows.nth(0).dragTo(rows.nth(2), { targetPosition: { x: 60, y: 22 } });
  await expect.poll(() => titles(viewer)).toEqual([told[1], told[2], told[0], ...told.slice(3)]);
});

test.describe('what came with the viewer', () => {
  test.use({ situation: undefined, expectedErrors: /409/ });

  test('is saved as a copy, and stays as it is', async ({ viewer, shell }) => {
    test.skip(shell === 'electron', 'the desktop app asks for a folder');
    const before = readFileSync(join(BUNDLED, 'situation.json'), 'utf8');
    await expect(viewer.locator('.scene-list-item')).toHaveCount(8);
    await viewer.keyboard.press('c');
    await expect(viewer.locator('.scene-list-item')).toHaveCount(9);
    const downloaded = viewer.waitForEvent('download');
    await viewer.keyboard.press('ControlOrMeta+s');
    expect((await downloaded).suggestedFilename()).toBe('syria-withdrawal-2024.situation');
    await expect(viewer.locator('.notice-bar')).toContainText('open it to go on from there');
    expect(readFileSync(join(BUNDLED, 'situation.json'), 'utf8')).toBe(before);
  });
});
