import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Where every name stands on the map. */
const namesOf = (viewer: Page) =>
  viewer.locator('.leaflet-situation-names-pane text, .leaflet-base-names-pane text').evaluateAll((texts) =>
    texts
      .map((text) => {
        const { x, y } = text.getBoundingClientRect();
        return `${text.textContent} ${Math.round(x)} ${Math.round(y)}`;
      })
      .sort(),
  );

async function drag(viewer: Page, x: number, y: number) {
  await viewer.mouse.move(600, 300);
  await viewer.mouse.down();
  await viewer.mouse.move(600 + x, 300 + y, { steps: 8 });
  // the map glides on after a hand that lets go while it moves
  await viewer.waitForTimeout(300);
  await viewer.mouse.up();
}

test('writes every name where it was before once the map has been moved away and back', async ({
  viewer,
}) => {
  await viewer.setViewportSize({ width: 1280, height: 720 });
  await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await viewer
    .getByRole('complementary', { name: 'Scenes and layers' })
    .getByRole('button', { name: 'Eleven days' })
    .click();
  const tartus = viewer.locator('.leaflet-situation-names-pane text', { hasText: 'Tartus naval base' });
  await expect(tartus).toBeVisible();
  await viewer.waitForTimeout(2500);
  const before = await namesOf(viewer);
  await drag(viewer, 260, 120);
  expect(await namesOf(viewer)).not.toEqual(before);
  await drag(viewer, -260, -120);
  await expect.poll(() => namesOf(viewer)).toEqual(before);
});

test('keeps notes clear of a panel that grows where they stood', async ({ viewer }) => {
  await viewer.setViewportSize({ width: 915, height: 637 });
  await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  const panel = viewer.getByRole('complementary', { name: 'Scenes and layers' });
  await panel.getByRole('button', { name: /Two bases/ }).click();
  const note = viewer.locator('.plate').filter({ hasText: '2015 agreement' });
  const isClear = async () => {
    const [at, over] = [await note.boundingBox(), await panel.boundingBox()];
    if (!at || !over) throw new Error('the note or the panel is not there');
    return at.x > over.x + over.width || at.y > over.y + over.height;
  };
  await expect.poll(isClear).toBe(true);
  for (const name of ['Scenes', 'Layers']) await panel.getByRole('button', { name, exact: true }).click();
  // it takes the room that came free
  await expect.poll(async () => (await note.boundingBox())?.x).toBeLessThan(252);
  for (const name of ['Scenes', 'Layers']) await panel.getByRole('button', { name, exact: true }).click();
  await expect.poll(isClear).toBe(true);
});
