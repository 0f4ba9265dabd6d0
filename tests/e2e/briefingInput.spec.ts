import { feature, layer, manifest } from '../fixtures/situationJson';
import { expect, test } from './fixtures';
import { packageFolder } from './packageFolder';

const places = { 'layers/places.geojson': layer(feature('a')) };

function scene(number: number, more: Record<string, unknown> = {}) {
  return {
    id: `s${number}`,
    title: `Scene number ${number}`,
    at: '2024-12-14',
    view: { center: [35.9, 35.4], zoom: 9 },
    caption: 'A place.',
    ...more,
  };
}

function withScenes(scenes: readonly unknown[]): string {
  return packageFolder({ 'situation.json': manifest({ scenes }), ...places });
}

test.describe('a situation without scenes', () => {
  test.use({ situation: withScenes([]) });
  test('offers no briefing', async ({ viewer }) => {
    await expect(viewer.getByRole('button', { name: 'Present' })).toBeDisabled();
    await viewer.keyboard.press('Shift+F5');
    await expect(viewer.locator('.left-panel')).toBeVisible();
    await expect(viewer.locator('.audience')).toHaveCount(0);
  });
});

test.describe('a situation of one scene', () => {
  test.use({ situation: withScenes([scene(1)]) });
  test('is told, and stays with that scene', async ({ viewer }) => {
    await viewer.getByRole('button', { name: 'Present' }).click();
    await expect(viewer.locator('.audience-caption h1')).toHaveText('Scene number 1');
    await viewer.keyboard.press('PageDown');
    await viewer.keyboard.press('PageUp');
    await viewer.keyboard.type('7');
    await viewer.keyboard.press('Enter');
    await expect(viewer.locator('.audience-caption h1')).toHaveText('Scene number 1');
    await expect(viewer.getByRole('img', { name: 'Scene 1 of 1' })).toBeVisible();
  });
});

test.describe('a situation of 500 scenes', () => {
  test.use({ situation: withScenes(Array.from({ length: 500 }, (_, i) => scene(i + 1))) });
  test('is told with a bar for the dots, and reached by number', async ({ viewer }) => {
    await viewer.getByRole('button', { name: 'Present' }).click();
    await expect(viewer.getByText('1 / 500')).toBeVisible();
    await viewer.keyboard.type('500');
    await viewer.keyboard.press('Enter');
    await expect(viewer.locator('.audience-caption h1')).toHaveText('Scene number 500');
    await expect(viewer.getByText('500 / 500')).toBeVisible();
  });
});

test.describe('a caption of 5,000 characters with HTML and a link', () => {
  const caption =
    '<img src=x onerror="document.title=1"> **Strong** and [a link](https://elsewhere.example/). '
      .repeat(60)
      .slice(0, 5000);
  test.use({ situation: withScenes([scene(1, { caption })]) });
  test('gives way in size, leaves the map its part and is text alone', async ({ viewer }) => {
    await viewer.getByRole('button', { name: 'Present' }).click();
    const box = viewer.locator('.audience-caption');
    await expect(box).toContainText('<img src=x');
    await expect(box.locator('img, a')).toHaveCount(0);
    await expect(box.locator('strong').first()).toBeVisible();
    const { height = 0 } = (await box.boundingBox()) ?? {};
    expect(height).toBeLessThan(720 * 0.65);
  });
  test('is scrolled for the room from the window with the notes, and stays so when either is loaded anew', async ({
    viewer: room,
    context,
    shell,
  }) => {
    test.skip(shell !== 'browser', 'the desktop shell opens its windows itself');
    await room.getByRole('button', { name: 'Present' }).click();
    const words = room.locator('.audience-words');
    const downTo = (target = words) => target.evaluate((element) => Math.round(element.scrollTop));
    await expect(words).toBeVisible();
    await room.keyboard.press('ArrowDown');
    await expect.poll(() => downTo()).toBeGreaterThan(0);
    const opened = context.waitForEvent('page');
    await room.keyboard.press('p');
    const presenter = await opened;
    const small = presenter.frameLocator('.room-mirror iframe').locator('.audience-words');
    const first = await downTo();
    await expect.poll(() => downTo(small)).toBe(first);
    await presenter.keyboard.press('ArrowDown');
    await expect.poll(() => downTo()).toBeGreaterThan(first);
    const second = await downTo();
    await room.reload();
    await expect.poll(() => downTo()).toBe(second);
    await presenter.reload();
    await expect.poll(() => downTo(small)).toBe(second);
    await presenter.keyboard.press('ArrowUp');
    await expect.poll(() => downTo()).toBeLessThan(second);
    // a frozen room stays where it is, and the speaker reads on alone
    const kept = await downTo();
    await presenter.keyboard.press('f');
    const card = presenter.frameLocator('.room-mirror iframe').locator('.details-body');
    await expect(card).toBeVisible();
    await presenter.keyboard.press('ArrowDown');
    await expect.poll(() => downTo(card)).toBeGreaterThan(0);
    expect(await downTo()).toBe(kept);
    await presenter.keyboard.press('ArrowUp');
    await expect.poll(() => downTo(card)).toBe(0);
  });
});
