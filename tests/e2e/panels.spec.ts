import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 1280, height: 720 } });
test.slow();

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await expect(page.locator('.timeline-name').first()).toBeVisible();
}

const leftPanel = (page: Page): Locator => page.getByRole('complementary', { name: 'Scenes and layers' });
const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });
const lane = (page: Page, name: string): Locator =>
  page.locator('.timeline-name').getByRole('button', { name });

/** What a list shows only a part of. */
async function cutRows(scroller: Locator, rows: string): Promise<string[]> {
  return scroller.evaluate((box, selector) => {
    const { top, bottom } = box.getBoundingClientRect();
    return [...box.querySelectorAll(selector)]
      .map((row) => ({ row, rect: row.getBoundingClientRect() }))
      .filter(({ rect }) => rect.top < bottom - 1 && rect.bottom > top + 1)
      .filter(({ rect }) => rect.top < top - 1 || rect.bottom > bottom + 1)
      .map(({ row }) => row.textContent ?? '');
  }, rows);
}

test('the panel at the left shows whole rows, and says how many lie out of sight', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('g');
  for (const name of ['Scenes', 'Layers', 'Legend']) {
    const section = leftPanel(viewer).getByRole('region', { name });
    await expect(section.locator('li').first()).toBeVisible();
    expect(await cutRows(section.locator('.panel-section-body'), 'li')).toEqual([]);
  }
  const scenes = leftPanel(viewer).getByRole('region', { name: 'Scenes' });
  const inSight = await scenes.locator('.panel-section-body').evaluate((box) => {
    const { bottom } = box.getBoundingClientRect();
    return [...box.querySelectorAll('li')].filter((row) => row.getBoundingClientRect().bottom <= bottom + 1)
      .length;
  });
  await expect(scenes.getByRole('button', { name: `${8 - inSight} more below`, exact: true })).toBeVisible();
  const layers = leftPanel(viewer).getByRole('region', { name: 'Layers' });
  await layers.getByRole('button', { name: /^\d+ more below$/ }).click();
  await expect(layers.getByRole('button', { name: /^\d+ more above$/ })).toBeVisible();
  expect(await cutRows(layers.locator('.panel-section-body'), 'li')).toEqual([]);
});

test('the list of layers brings those into sight that a scene puts on the map, and leaves the focus alone', async ({
  viewer,
}) => {
  await ready(viewer);
  const airlift = leftPanel(viewer).locator('.layer-row', { hasText: 'Airlift' });
  await expect(airlift).not.toBeInViewport({ ratio: 1 });
  const scene = viewer.locator('.scene-list-item').nth(3);
  await scene.focus();
  await viewer.keyboard.press('Enter');
  await expect(airlift).toBeInViewport({ ratio: 1 });
  await expect(scene).toBeFocused();
  // the bases come with it, and there is no room for both
  const talks = leftPanel(viewer).locator('.layer-row', { hasText: 'Talks and outcomes' });
  await viewer.locator('.scene-list-item').nth(6).click();
  await expect(talks).not.toBeInViewport({ ratio: 1 });
  await viewer.locator('.scene-list-item').nth(7).click();
  await expect(talks).toBeInViewport({ ratio: 1 });
});

test('the pencil of a text lies over none of its words', async ({ viewer }) => {
  await ready(viewer);
  const card = details(viewer);
  await card.getByRole('button', { name: 'Edit the title' }).focus();
  await viewer.keyboard.press('Enter');
  await card.getByRole('textbox', { name: 'Title' }).fill('is it on '.repeat(12));
  await viewer.keyboard.press('Enter');
  const covered = await card.locator('h2 .editable').evaluate((text) => {
    const words = document.createRange();
    words.selectNodeContents(text.firstChild ?? text);
    const pencil = text.querySelector('button')?.getBoundingClientRect();
    return [...words.getClientRects()].filter(
      ({ right, top }) => pencil && right > pencil.left && top < pencil.top + pencil.height / 2,
    ).length;
  });
  expect(covered).toBe(0);
});

test('Space plays on from the scene that is told, where the keyboard has just chosen it', async ({
  viewer,
}) => {
  await ready(viewer);
  const [first, second] = [0, 1].map((at) => viewer.locator('.scene-list-item').nth(at));
  const play = viewer.locator('.timeline-play');
  await second?.focus();
  await viewer.keyboard.press('Enter');
  await viewer.keyboard.press('Space');
  await expect(play).toHaveAccessibleName('Pause');
  await viewer.keyboard.press('Space');
  await expect(play).toHaveAccessibleName('Play');
  // any other control that the keyboard has reached is worked by it
  await viewer.keyboard.press('Shift+Tab');
  await first?.focus();
  await viewer.keyboard.press('Space');
  await expect(first ?? play).toHaveAttribute('aria-current', 'step');
});

test('Esc in the filter of the event list clears it, then leaves it, and leaves the selection alone', async ({
  viewer,
}) => {
  await ready(viewer);
  await viewer.keyboard.press('e');
  const panel = viewer.getByRole('complementary', { name: 'Event list' });
  const list = panel.getByRole('listbox', { name: 'Events' });
  await list.getByRole('option').first().click();
  const name =
    (await list.getByRole('option', { selected: true }).locator('.event-row-name').textContent()) ?? '';
  const filter = panel.getByRole('searchbox', { name: 'Words in an event' });
  await filter.fill('zzz');
  await expect(list.getByRole('option')).toHaveCount(0);
  await filter.press('Escape');
  await expect(filter).toHaveValue('');
  await expect(filter).toBeFocused();
  await filter.press('Escape');
  await expect(list).toBeFocused();
  await expect(details(viewer)).toContainText(name);
  await viewer.keyboard.press('Escape');
  await expect(list.getByRole('option', { selected: true })).toHaveCount(0);
});

test('↓ in the filter of the event list goes on into what it has left', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('e');
  const panel = viewer.getByRole('complementary', { name: 'Event list' });
  const list = panel.getByRole('listbox', { name: 'Events' });
  // what is selected is not among what is left
  await list.getByRole('option').first().click();
  const filter = panel.getByRole('searchbox', { name: 'Words in an event' });
  await filter.fill('khmeimim');
  await filter.press('ArrowDown');
  await expect(list).toBeFocused();
  const first = list.getByRole('option').first();
  await expect(first).toContainText('Khmeimim');
  await expect(list).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
});

test('Esc closes what is open and leaves a field before it clears the selection', async ({ viewer }) => {
  await ready(viewer);
  const seconds = details(viewer).getByRole('textbox', { name: 'Planned seconds' });
  await viewer.keyboard.press('m');
  await viewer.mouse.click(480, 200);
  await viewer.mouse.click(620, 260);
  await viewer.keyboard.press('Escape');
  const measured = viewer.locator('.leaflet-tools-pane svg > *').first();
  await seconds.fill('30');
  await seconds.press('Escape');
  await expect(seconds).not.toBeFocused();
  await expect(measured).toBeVisible();

  await viewer.getByRole('button', { name: 'Who made the base map' }).click();
  await expect(viewer.locator('.map-credits')).toBeVisible();
  await viewer.keyboard.press('Escape');
  await expect(viewer.locator('.map-credits')).toBeHidden();
  await expect(measured).toBeVisible();
  await viewer.keyboard.press('Escape');
  await expect(measured).toHaveCount(0);
});

test('the timeline brings a scene’s lanes into view, folds lanes and takes another height, all by keys', async ({
  viewer,
}) => {
  await ready(viewer);
  const scroller = viewer.locator('.timeline-scroller');
  const scrolled = () => scroller.evaluate(({ scrollTop }) => scrollTop / 16);
  for (let scene = 2; scene <= 4; scene++) await viewer.keyboard.press('PageDown');
  await expect(lane(viewer, 'Airlift')).toBeInViewport();
  await expect.poll(scrolled).toBeGreaterThan(0);
  expect((await scrolled()) % 1).toBe(0);

  const height = async () => (await lane(viewer, 'Airlift').locator('..').boundingBox())?.height;
  const open = await height();
  expect(open).toBeGreaterThan(16);
  await lane(viewer, 'Airlift').focus();
  await viewer.keyboard.press('Enter');
  await expect(lane(viewer, 'Airlift')).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(height).toBe(16);
  await viewer.keyboard.press('Enter');
  await expect.poll(height).toBe(open);
  await viewer.keyboard.press('Shift+T');
  await expect(viewer.locator('.timeline-name [aria-expanded=true]')).toHaveCount(0);

  const separator = viewer.getByRole('separator', { name: 'Height of the timeline' });
  const rows = Number(await separator.getAttribute('aria-valuenow'));
  await separator.focus();
  await viewer.keyboard.press('ArrowUp');
  await expect(separator).toHaveAttribute('aria-valuenow', String(rows + 1));
  await viewer.keyboard.press('End');
  await expect(separator).toHaveAttribute(
    'aria-valuenow',
    (await separator.getAttribute('aria-valuemax')) ?? '',
  );
  const box = await separator.boundingBox();
  if (!box) throw new Error('the timeline has no upper edge');
  await viewer.mouse.move(box.x + 300, box.y + 4);
  await viewer.mouse.down();
  await viewer.mouse.move(box.x + 300, box.y + 4 + 64, { steps: 4 });
  await viewer.mouse.up();
  const most = Number(await separator.getAttribute('aria-valuemax'));
  await expect(separator).toHaveAttribute('aria-valuenow', String(most - 4));
});

test('the page’s frame gives the timeline its height before there is a timeline', async ({ viewer }) => {
  await ready(viewer);
  const strip = viewer.getByRole('region', { name: 'Timeline' });
  for (const height of [600, 720, 901, 1080, 1440]) {
    await viewer.setViewportSize({ width: 1280, height });
    // the rows follow the window a moment later
    await expect(async () => {
      const rows = Number(await viewer.getByRole('separator').getAttribute('aria-valuenow'));
      const framed = await strip.evaluate((element) => {
        element.removeAttribute('style');
        return element.getBoundingClientRect().height;
      });
      expect(framed, `${height} px`).toBe(118 + 16 * rows);
    }).toPass({ timeout: 15_000 });
  }
});

test('selecting on the map brings the lane of what was selected into view', async ({ viewer }) => {
  await ready(viewer);
  for (const box of await leftPanel(viewer).getByRole('checkbox').all()) await box.setChecked(true);
  await expect(lane(viewer, 'Talks and outcomes')).toHaveCount(1);
  await expect(lane(viewer, 'Talks and outcomes')).not.toBeInViewport();
  await viewer.keyboard.press('Control+k');
  await viewer.getByRole('combobox', { name: /Search/ }).fill('Weaker standing');
  await viewer.getByRole('option', { name: /Weaker standing/ }).click();
  await expect(lane(viewer, 'Talks and outcomes')).toBeInViewport();
});

test('a scene says when time, view or layers have left it, and leads back', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('PageDown');
  await viewer.keyboard.press('PageDown');
  await viewer.waitForTimeout(1600);
  const left = details(viewer).locator('.scene-return');
  await expect(left).toBeHidden();
  await viewer.keyboard.press('ArrowRight');
  await expect(left).toContainText('You have left this scene: another time');
  // the caption stays, but as what it is: of another time
  await expect(left).toHaveAttribute('data-time', 'left');
  await viewer.keyboard.press('Alt+ArrowRight');
  await viewer.keyboard.press('Alt+ArrowRight');
  await expect(left).toContainText('another time and view');
  await leftPanel(viewer).getByRole('checkbox', { name: 'Distances' }).check();
  await expect(left).toContainText('another time, view and layers');
  await left.getByRole('button', { name: 'Back to the scene' }).click();
  await expect(left).toBeHidden();
  await viewer.waitForTimeout(1600);
  await expect(left).toBeHidden();
});

test('a scene is fitted anew to a window of another size, and what was gone to is kept', async ({
  viewer,
}) => {
  await ready(viewer);
  await viewer.keyboard.press('PageDown');
  await viewer.keyboard.press('PageDown');
  const apart = async () => {
    const [one, three] = await Promise.all(
      [1, 3].map((ship) => viewer.getByLabel(`Russian warship ${ship}`, { exact: true }).boundingBox()),
    );
    if (!one || !three) throw new Error('a ship is not there');
    return Math.round(three.y - one.y);
  };
  await viewer.waitForTimeout(1600);
  const small = await apart();
  await viewer.setViewportSize({ width: 1920, height: 1080 });
  await expect.poll(apart).toBeGreaterThan(small * 1.3);
  await viewer.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(apart).toBe(small);
  await viewer.keyboard.press('+');
  await expect.poll(apart).toBeGreaterThan(small * 1.3);
  const zoomed = await apart();
  await viewer.setViewportSize({ width: 1400, height: 720 });
  await viewer.waitForTimeout(1000);
  expect(await apart()).toBe(zoomed);
});

test('the card of what was hidden stays, says so, and brings its layer back', async ({ viewer }) => {
  await ready(viewer);
  await viewer.locator('.leaflet-marker-icon').and(viewer.getByLabel('Khmeimim airbase')).click();
  await leftPanel(viewer).getByRole('checkbox', { name: 'Bases' }).uncheck();
  await expect(details(viewer)).toContainText('its layer “Bases” is hidden');
  await details(viewer).getByRole('button', { name: 'Show the layer' }).click();
  await expect(leftPanel(viewer).getByRole('checkbox', { name: 'Bases' })).toBeChecked();
  await expect(details(viewer)).not.toContainText('is hidden');
});

test('the legend explains what is in sight and nothing else', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('g');
  const legend = leftPanel(viewer).getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('Airbase');
  await expect(legend).not.toContainText('Ship');
  await viewer.keyboard.press('PageDown');
  await viewer.keyboard.press('PageDown');
  await expect(legend).toContainText('Ship');
  await expect(legend).toContainText('within the circle');
  await expect(legend).not.toContainText('Airbase');
});

test('what the base map is made of stands in one line, and whole on a press', async ({ viewer }) => {
  await ready(viewer);
  const credits = viewer.locator('.map-attribution');
  await expect(credits).toContainText('GSHHG · Natural Earth · GeoNames');
  expect((await credits.boundingBox())?.height).toBeLessThan(24);
  await credits.click();
  await expect(viewer.getByText('Places: GeoNames, CC BY 4.0').first()).toBeVisible();
});

test('a command that cannot be run is not found', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('Control+k');
  await viewer.getByRole('combobox', { name: /Search/ }).fill('problems in the situation');
  await expect(viewer.getByRole('option', { name: 'Problems in the situation' })).toHaveCount(0);
});

test('the keys are all seen at once', async ({ viewer }) => {
  await ready(viewer);
  await viewer.setViewportSize({ width: 1920, height: 1080 });
  await viewer.keyboard.press('?');
  const body = viewer.getByRole('dialog').locator('.modal-dialog-body');
  expect(await body.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
});

test('nothing lies on top of anything else in the smallest window', async ({ viewer }) => {
  await ready(viewer);
  await viewer.setViewportSize({ width: 960, height: 600 });
  await viewer.waitForTimeout(300);
  const boxes = await viewer.evaluate(() =>
    ['.left-panel', '.details-card', '.scale-bar', '.map-attribution', '.pointer-position', '.map-zoom'].map(
      (selector) => {
        const { left, top, right, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {
          left: Number.NaN,
          top: 0,
          right: 0,
          bottom: 0,
        };
        return { selector, left, top, right, bottom };
      },
    ),
  );
  const overlapping = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => !(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top))
      .map((b) => `${a.selector} and ${b.selector}`),
  );
  expect(overlapping).toEqual([]);
  await viewer.setViewportSize({ width: 860, height: 600 });
  await expect(leftPanel(viewer)).toBeHidden();
  await viewer.setViewportSize({ width: 1280, height: 720 });
  await expect(leftPanel(viewer)).toBeVisible();
});
