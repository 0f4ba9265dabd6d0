import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Waits until base map, names and situation are on the screen. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
}

/** Waits until the map has come to rest after a flight. */
async function atRest(page: Page): Promise<void> {
  await ready(page);
  await page.waitForTimeout(1600);
}

/** How many pixels a symbol is, across, from the middle between the panels. */
async function offTheClearMiddle(page: Page, what: Locator): Promise<number> {
  const [left, right, box] = await Promise.all(
    [page.locator('.left-panel'), page.locator('.details-card'), what].map((one) => one.boundingBox()),
  );
  if (!left || !right || !box) throw new Error('not to be seen');
  return Math.abs(box.x + box.width / 2 - (left.x + left.width + right.x) / 2);
}

const leftPanel = (page: Page): Locator => page.getByRole('complementary', { name: 'Scenes and layers' });
const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });
const symbol = (page: Page, name: string): Locator =>
  page.locator('.leaflet-marker-icon').and(page.getByLabel(name));
const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const cursor = (page: Page): Locator => timeline(page).getByRole('slider', { name: 'Moment shown' });

/** Types a moment into the date readout. */
async function typeMoment(page: Page, text: string): Promise<void> {
  await timeline(page).locator('.timeline-moment').click();
  await page.getByRole('textbox', { name: 'Date and time' }).fill(text);
  await page.keyboard.press('Enter');
}

test('draws the map before the panels, which then come around it and move nothing', async ({ viewer }) => {
  await viewer.addInitScript(() => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('map-ready').length === 0) return;
      observer.disconnect();
      const boxOf = (what: string) => JSON.stringify(document.querySelector(what)?.getBoundingClientRect());
      Object.assign(window, {
        firstPicture: { map: boxOf('#map'), symbol: boxOf('.leaflet-marker-icon') },
        panelsThen: document.querySelectorAll('.layer-row').length,
      });
    }).observe({ type: 'mark' });
  });
  await viewer.reload();
  await expect(viewer.locator('.layer-row').first()).toBeVisible();
  await viewer.waitForTimeout(300);
  const { firstPicture, panelsThen, now } = await viewer.evaluate(() => {
    const boxOf = (what: string) => JSON.stringify(document.querySelector(what)?.getBoundingClientRect());
    const seen = window as unknown as { firstPicture: { map: string; symbol: string }; panelsThen: number };
    return {
      firstPicture: seen.firstPicture,
      panelsThen: seen.panelsThen,
      now: { map: boxOf('#map'), symbol: boxOf('.leaflet-marker-icon') },
    };
  });
  expect(panelsThen).toBe(0);
  expect(firstPicture.symbol).toBeTruthy();
  expect(now).toEqual(firstPicture);

  // the panels’ frame had the panels’ measures: the scene, shown again between them, stands where it stood
  await viewer.emulateMedia({ reducedMotion: 'reduce' });
  await leftPanel(viewer)
    .getByRole('button', { name: /Eleven days/ })
    .click();
  await leftPanel(viewer)
    .getByRole('button', { name: /Two bases on/ })
    .click();
  await viewer.waitForTimeout(300);
  const again = await viewer.evaluate(() => {
    const { x, y } = document.querySelector('.leaflet-marker-icon')?.getBoundingClientRect() ?? {
      x: 0,
      y: 0,
    };
    return { x, y };
  });
  const first = JSON.parse(firstPicture.symbol) as { x: number; y: number };
  expect(Math.abs(again.x - first.x)).toBeLessThanOrEqual(2);
  expect(Math.abs(again.y - first.y)).toBeLessThanOrEqual(2);
});

test('opens on the bundled situation, painted, with its eight scenes', async ({ viewer }) => {
  await ready(viewer);
  await expect(viewer.getByText('TLP:CLEAR')).toBeVisible();
  for (const title of [
    'Two bases',
    'Eleven days',
    'The ships',
    'The airlift',
    'Four hundred',
    'Africa',
    'warm-water',
    'Talks',
  ])
    await expect(leftPanel(viewer).getByRole('button', { name: title }).first()).toBeVisible();
  await expect(symbol(viewer, 'Khmeimim airbase')).toBeVisible();
  await expect(viewer.locator('.map-attribution')).toContainText('GSHHG');
});

test('paints land and sea where they are', async ({ viewer }) => {
  await ready(viewer);
  const picture = (await viewer.screenshot()).toString('base64');
  const colours = await viewer.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const copy = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    copy?.drawImage(bitmap, 0, 0);
    const seen = new Set<string>();
    for (let x = 300; x < 900; x += 8)
      for (let y = 60; y < 400; y += 8) {
        const [r, g, b] = copy?.getImageData(x, y, 1, 1).data ?? [];
        seen.add([r, g, b].join(' '));
      }
    return [...seen];
  }, picture);
  // the sea and the land of UX: #0d1520 and #1c242e
  expect(colours).toContain('13 21 32');
  expect(colours).toContain('28 36 46');
});

test('goes from scene to scene by click and by key, with moment, layers and caption', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The ships leave harbour' }).click();
  await expect(details(viewer)).toContainText('Scene 3 of 8');
  await expect(timeline(viewer)).toContainText('10 Dec 2024');
  await expect(symbol(viewer, 'Russian warship 1')).toBeVisible();
  await viewer.keyboard.press('PageDown');
  await expect(details(viewer)).toContainText('Scene 4 of 8');
  await expect(timeline(viewer)).toContainText('14 Dec 2024');
  await expect(symbol(viewer, 'Russian warship 1')).toBeHidden();
  await viewer.keyboard.press('PageUp');
  await viewer.keyboard.press('PageUp');
  await expect(details(viewer)).toContainText('Scene 2 of 8');
});

test('paints every tile in view, also those that come after a flight has ended', async ({
  viewer,
  context,
}) => {
  await ready(viewer);
  await context.route(/basemap\/(medium|regional|harbour)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  for (let scene = 2; scene <= 5; scene++) await viewer.keyboard.press('PageDown');
  await atRest(viewer);
  await viewer.waitForTimeout(2500);
  const tiles = viewer.locator('.basemap-tile');
  expect(await tiles.count()).toBeGreaterThan(3);
  await expect(viewer.locator('.basemap-tile:not(.leaflet-tile-loaded)')).toHaveCount(0);
});

test('fits a scene into what the panels leave clear', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The last warm-water port' }).click();
  await atRest(viewer);
  const [left, right] = await Promise.all([leftPanel(viewer).boundingBox(), details(viewer).boundingBox()]);
  for (const port of ['Tartus', 'Sevastopol', 'Vladivostok']) {
    const box = await viewer
      .locator('.leaflet-marker-icon')
      .and(viewer.getByLabel(`${port}, warm-water port`))
      .boundingBox();
    expect(box?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  }
});

test('tells of a ship what is known: status, time, shore, source and paragraph', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The ships leave harbour' }).click();
  await atRest(viewer);
  await symbol(viewer, 'Russian warship 1').click();
  const card = details(viewer);
  await expect(card.getByRole('heading', { name: 'Russian warship 1' })).toBeVisible();
  await expect(card).toContainText('Reported');
  await expect(card).toContainText('from about 9 December 2024');
  await expect(card).toContainText('13.0 km · 8.1 mi · 7.0 nmi');
  await expect(card).toContainText('¶ 2');
  await viewer.keyboard.press('Escape');
  await expect(card.getByRole('heading', { name: 'Russian warship 1' })).toBeHidden();
});

test('ties notes to their places, and selects one by pointer or key', async ({ viewer }) => {
  await ready(viewer);
  const plate = symbol(viewer, 'Agreement of 2015');
  await expect(plate.locator('text')).toHaveText('2015 agreement: 49 years');
  // a line to each of the two bases
  await expect(viewer.locator('.leaflet-leaders-pane path[stroke-width="1"]')).toHaveCount(3);
  await plate.click();
  await expect(details(viewer).getByRole('heading', { name: 'Agreement of 2015' })).toBeVisible();
  await viewer.keyboard.press('Escape');
  await symbol(viewer, 'Upgrade of the Tartus base').focus();
  await viewer.keyboard.press('Enter');
  await expect(details(viewer).getByRole('heading', { name: 'Upgrade of the Tartus base' })).toBeVisible();
  await viewer.keyboard.press('Escape');
  await leftPanel(viewer).getByRole('button', { name: 'The ships leave harbour' }).click();
  await atRest(viewer);
  // what the scene is not about steps back to its pictogram
  await expect(plate).toBeVisible();
  await expect(plate.locator('text')).toHaveCount(0);
});

test('selects a note that is drawn anew while it is pressed', async ({ viewer }) => {
  await ready(viewer);
  // notes may still make room for the panels that have just come
  await atRest(viewer);
  const plate = symbol(viewer, 'Agreement of 2015');
  await plate.hover();
  await viewer.mouse.down();
  const drawn = await plate.locator('svg').elementHandle();
  await viewer.getByRole('button', { name: 'Light theme' }).evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => drawn?.evaluate((svg) => svg.isConnected)).toBe(false);
  await viewer.mouse.up();
  await expect(details(viewer).getByRole('heading', { name: 'Agreement of 2015' })).toBeVisible();
});

test('selects a line or an area by key as well', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The ships leave harbour' }).click();
  await atRest(viewer);
  const band = viewer.locator('.map path').and(viewer.getByRole('button', { name: '12 to 14 km offshore' }));
  await band.focus();
  await viewer.keyboard.press('Enter');
  await expect(details(viewer).getByRole('heading', { name: '12 to 14 km offshore' })).toBeVisible();
});

test('gives each base a symbol and a name where they share a place', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The line to Africa' }).click();
  await atRest(viewer);
  const names = viewer.locator('.leaflet-situation-names-pane text');
  await expect(names.getByText('Tartus naval base')).toBeVisible();
  await expect(names.getByText('Khmeimim')).toBeVisible();
  const [tartus, khmeimim] = await Promise.all(
    ['Tartus naval base', 'Khmeimim airbase'].map((name) =>
      symbol(viewer, name).locator('.symbol-body').boundingBox(),
    ),
  );
  if (!tartus || !khmeimim) throw new Error('a base has no symbol');
  const apart = Math.hypot(tartus.x - khmeimim.x, tartus.y - khmeimim.y);
  // a base's symbol is 30 pixels wide
  expect(apart).toBeGreaterThan(30);
  expect(apart).toBeLessThan(60);
});

test('spreads close by what one symbol stands for', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The line to Africa' }).click();
  await leftPanel(viewer).getByRole('checkbox', { name: 'Warm-water ports' }).check();
  await atRest(viewer);
  const stack = viewer.locator('.leaflet-marker-icon').and(viewer.getByLabel(/, with /));
  await expect(stack).toHaveCount(1);
  const said = (await stack.getAttribute('aria-label')) ?? '';
  await stack.locator('.symbol-body').click();
  await expect(stack).toHaveCount(0);
  const [one, other] = await Promise.all(
    said.split(', with ').map((name) =>
      viewer
        .locator('.leaflet-marker-icon')
        .and(viewer.getByLabel(name, { exact: true }))
        .locator('.symbol-body')
        .boundingBox(),
    ),
  );
  expect(Math.abs((one?.x ?? 0) - (other?.x ?? 999))).toBeLessThan(60);
});

test('spreads a heap by a key, walks it by the next, and closes it by zoom and Esc', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The ships leave harbour' }).click();
  await atRest(viewer);
  await timeline(viewer)
    .getByRole('button', { name: /10 Dec 2024/ })
    .click();
  await viewer.getByRole('textbox', { name: 'Date and time' }).fill('2024-12-08');
  await viewer.keyboard.press('Enter');
  const ships = viewer.locator('.leaflet-marker-icon').and(viewer.getByLabel(/^Russian warship \d/));
  const apart = async () => {
    const [one, other] = await Promise.all([0, 1].map((i) => ships.nth(i).boundingBox()));
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  };
  await expect(ships).toHaveCount(3);
  await expect.poll(apart).toBeLessThan(10);
  for (const close of [
    () => viewer.keyboard.press('Escape'),
    () => viewer.getByRole('button', { name: 'Zoom in' }).click(),
  ]) {
    await ships.first().focus();
    await viewer.keyboard.press('Enter');
    await expect.poll(apart).toBeGreaterThan(34);
    for (let other = 0; other < 3; other++) {
      await viewer.keyboard.press('Tab');
      await expect(viewer.locator(':focus')).toHaveAttribute('aria-label', /^(Russian warship|Tartus naval)/);
    }
    await close();
    await expect.poll(apart).toBeLessThan(10);
  }
});

test('names the country and the sea at every zoom, wherever their own places are', async ({ viewer }) => {
  await ready(viewer);
  const names = viewer.locator('.leaflet-base-names-pane text');
  for (const scene of ['Two bases on one strip of coast', 'The ships leave harbour']) {
    await leftPanel(viewer).getByRole('button', { name: scene }).click();
    await atRest(viewer);
    for (const name of ['SYRIA', 'Mediterranean Sea']) await expect(names.getByText(name)).toHaveCount(1);
  }
});

test('moves through time by typing, by steps, by scrubbing and by playing', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('PageDown');
  await timeline(viewer)
    .getByRole('button', { name: /8 Dec 2024/ })
    .click();
  await viewer.getByRole('textbox', { name: 'Date and time' }).fill('sometime');
  await viewer.keyboard.press('Enter');
  await expect(timeline(viewer).getByRole('alert')).toBeVisible();
  await viewer.getByRole('textbox', { name: 'Date and time' }).fill('2024-12-14 08:00');
  await viewer.keyboard.press('Enter');
  await expect(timeline(viewer)).toContainText('14 Dec 2024');
  await expect(timeline(viewer)).toContainText('Damascus (UTC+3)');

  const moment = async () => Number(await cursor(viewer).getAttribute('aria-valuenow'));
  const typed = Date.UTC(2024, 11, 14, 5);
  await expect.poll(moment).toBe(typed);
  await viewer.keyboard.press('Shift+ArrowRight');
  await expect.poll(moment).toBeGreaterThan(typed);
  await viewer.keyboard.press('Shift+ArrowLeft');
  await expect.poll(moment).toBe(typed);
  await timeline(viewer).getByRole('button', { name: 'Play' }).click();
  // a screen reader is told the moment at rest, and now and then; the readout follows every frame
  await expect(timeline(viewer).locator('.timeline-readout')).not.toContainText('08:00');
  await viewer.keyboard.press('Space');
  await expect(timeline(viewer).getByRole('button', { name: 'Play' })).toBeVisible();
  const held = await timeline(viewer).locator('.timeline-readout').textContent();
  await viewer.waitForTimeout(300);
  await expect(timeline(viewer).locator('.timeline-readout')).toHaveText(held ?? '');
  await viewer.keyboard.press('Home');
  await expect(timeline(viewer)).toContainText('25 Nov 2024');
});

test('moves the ships along their tracks as time passes', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The ships leave harbour' }).click();
  await atRest(viewer);
  const place = async () => (await symbol(viewer, 'Russian warship 2').boundingBox())?.x ?? Number.NaN;
  const anchored = await place();
  await typeMoment(viewer, '2024-12-09 12:10');
  await expect.poll(place).toBeGreaterThan(anchored + 5);
});

test('shows, hides, isolates and fades layers', async ({ viewer }) => {
  await ready(viewer);
  const base = symbol(viewer, 'Khmeimim airbase');
  const toggle = leftPanel(viewer).getByRole('checkbox', { name: 'Bases' });
  await toggle.uncheck();
  await expect(base).toBeHidden();
  await toggle.check();
  await expect(base).toBeVisible();
  await leftPanel(viewer).getByRole('button', { name: 'Show only Places' }).click();
  await expect(base).toBeHidden();
  await leftPanel(viewer).getByRole('button', { name: 'Show only Places' }).click();
  await leftPanel(viewer).getByRole('button', { name: 'Opacity of Bases' }).click();
  await leftPanel(viewer).getByRole('slider').first().fill('50');
  await expect
    .poll(() => base.locator('.symbol').evaluate((element) => Number(getComputedStyle(element).opacity)))
    .toBeLessThan(0.6);
});

test('finds places, features, scenes and positions', async ({ viewer }) => {
  await ready(viewer);
  const search = async (text: string) => {
    await viewer.keyboard.press('Control+k');
    await viewer.getByRole('combobox', { name: /Search/ }).fill(text);
  };
  await search('Port Sudan');
  await expect(viewer.getByRole('option', { name: /Port Sudan/ }).first()).toBeVisible();
  await viewer.keyboard.press('Escape');
  await search('airlift');
  await viewer.getByRole('option', { name: /The airlift begins/ }).click();
  await expect(details(viewer)).toContainText('Scene 4 of 8');
  await search('aleppo');
  await viewer.keyboard.press('Enter');
  await expect(
    viewer
      .locator('.map-overlay text')
      .filter({ hasText: /^Aleppo$/ })
      .first(),
  ).toBeVisible();
  await viewer.keyboard.press('Escape');
  await search('34.915, 35.874');
  await viewer.keyboard.press('Enter');
  await expect(viewer.locator('.pointer-position-text')).toContainText(/34°54′5\d″ N 35°52′2\d″ E/);
});

test('flies to where a mover is, in the middle of what is clear, and zooms by keys about it', async ({
  viewer,
}) => {
  await ready(viewer);
  // the card opens with what is picked
  await viewer.keyboard.press('d');
  await expect(details(viewer)).toHaveCount(0);
  await viewer.keyboard.press('Control+k');
  await viewer.getByRole('combobox', { name: /Search/ }).fill('Il-76 transport');
  await viewer.keyboard.press('Enter');
  await expect(details(viewer)).toContainText('Il-76');
  await atRest(viewer);
  const offCentre = () => offTheClearMiddle(viewer, symbol(viewer, 'Il-76'));
  expect(await offCentre()).toBeLessThan(60);
  for (let level = 0; level < 2; level++) {
    await viewer.keyboard.press('+');
    await viewer.waitForTimeout(500);
  }
  expect(await offCentre()).toBeLessThan(60);
});

test('measures a path and draws range rings', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('m');
  const hint = viewer.locator('.tool-hint');
  await viewer.mouse.click(480, 200);
  await viewer.mouse.click(620, 260);
  await expect(hint).toContainText(/[\d.]+ km · [\d.]+ mi · [\d.]+ nmi/);
  await viewer.keyboard.press('r');
  await viewer.mouse.click(480, 200);
  await expect(hint).toContainText('Click to move the rings');
  await viewer.keyboard.press('Escape');
  await expect(hint).toBeHidden();
  // what was drawn stays until it is cleared
  const drawn = viewer.locator('.leaflet-tools-pane svg > *');
  await expect(drawn.first()).toBeVisible();
  await viewer.getByRole('button', { name: 'Clear path and rings' }).click();
  await expect(drawn).toHaveCount(0);
});

test('measures by keyboard alone, and leaves the timeline its arrows otherwise', async ({ viewer }) => {
  await ready(viewer);
  const hint = viewer.getByRole('region', { name: 'Measure a path' });
  const moment = () => cursor(viewer).getAttribute('aria-valuenow');
  const before = await moment();
  for (const key of ['m', 'Enter', 'Shift+ArrowRight', 'ArrowUp', 'Enter']) await viewer.keyboard.press(key);
  await expect(hint).toContainText(/[\d.]+ km · [\d.]+ mi · [\d.]+ nmi, last leg 08\d°/);
  await expect(hint.getByRole('status')).toContainText(/^Point 2 set\. .*bearing 08\d°/);
  await viewer.keyboard.press('ArrowLeft');
  await expect(hint.getByRole('status')).toContainText(/bearing 270° from the last point/);
  await viewer.keyboard.press('Backspace');
  await expect(hint).toContainText('Enter sets the next point');
  expect(await moment()).toBe(before);
  await viewer.keyboard.press('Escape');
  await expect(hint).toBeHidden();
  await viewer.keyboard.press('ArrowRight');
  await expect.poll(moment).not.toBe(before);
});

test('takes points and distances that are typed', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('r');
  const hint = viewer.getByRole('region', { name: 'Range rings' });
  const point = hint.getByRole('textbox', { name: /Set a point/ });
  await point.fill('95 200');
  await point.press('Enter');
  await expect(hint.getByRole('alert').first()).toContainText('expected a latitude');
  await point.fill('tartus naval');
  await expect(hint).toContainText('Tartus naval base · 34°54′54″ N 35°52′26″ E');
  await point.press('Enter');
  await expect(hint.getByRole('status')).toContainText('Rings set around 34°54′54″ N 35°52′26″ E, 5.0 km');
  await hint.getByRole('spinbutton').fill('12');
  await hint.getByRole('combobox', { name: /Unit/ }).selectOption('nmi');
  await expect(hint.getByRole('status')).toContainText('22.2 km, 13.8 mi, 12.0 nmi apart');
});

test('switches symbols, names, theme, legend and keys', async ({ viewer }) => {
  await ready(viewer);
  await viewer.keyboard.press('s');
  await expect(symbol(viewer, 'Khmeimim airbase').locator('img')).toBeVisible();
  await viewer.keyboard.press('g');
  await expect(viewer.getByRole('region', { name: 'Legend' })).toContainText('Reported');
  await viewer.keyboard.press('Shift+L');
  await expect(viewer.locator('html')).toHaveAttribute('data-theme', 'light');
  await viewer.keyboard.press('?');
  await expect(viewer.getByRole('dialog')).toContainText('Play or pause');
  await viewer.keyboard.press('Escape');
  await expect(viewer.getByRole('dialog')).toBeHidden();
  await viewer.reload();
  await ready(viewer);
  await expect(viewer.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('copies the position under the pointer in the format chosen', async ({ viewer, context, shell }) => {
  test.skip(shell === 'electron', 'the clipboard of Electron is not the one of the test');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ready(viewer);
  const format = viewer.locator('.pointer-position-format');
  await format.click();
  await expect(format).toHaveText('DD');
  await format.click();
  await expect(format).toHaveText('MGRS');
  const copied = () => viewer.evaluate(() => navigator.clipboard.readText());
  await viewer.locator('.pointer-position-text').click();
  const middle = await copied();
  expect(middle).toMatch(/^3[67][ST] [A-Z]{2} \d{5} \d{5}$/);
  // on the way to the readout the pointer leaves its place: a key copies it from there
  await viewer.mouse.move(480, 200);
  await viewer.keyboard.press('y');
  await expect.poll(copied).not.toBe(middle);
  expect(await copied()).toBe(await viewer.locator('.pointer-position-text').textContent());
});

test('takes a click on what lies over the map for none on the map', async ({ viewer }) => {
  await ready(viewer);
  const zoomIn = viewer.getByRole('button', { name: 'Zoom in' });
  const heading = details(viewer).getByRole('heading', { name: 'Tartus naval base' });
  await symbol(viewer, 'Tartus naval base').click();
  await expect(heading).toBeVisible();
  await zoomIn.click();
  await atRest(viewer);
  await expect(heading).toBeVisible();
  await viewer.keyboard.press('m');
  await viewer.mouse.click(500, 200);
  await viewer.mouse.click(560, 240);
  const told = viewer.locator('.tool-hint');
  await expect(told).toContainText('last leg');
  const [length] = ((await told.textContent()) ?? '').split(',');
  await zoomIn.click();
  await atRest(viewer);
  await expect(told).toContainText(length ?? '');
});

test('selects the symbol that is clicked where two share a place', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The line to Africa' }).click();
  await atRest(viewer);
  for (const name of ['Khmeimim airbase', 'Tartus naval base']) {
    const box = await symbol(viewer, name).locator('.symbol-body svg').boundingBox();
    if (!box) throw new Error(`${name} is not to be seen`);
    await viewer.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(details(viewer).getByRole('heading', { name })).toBeVisible();
  }
});

test('tells the position under the pointer while the map moves under it, too', async ({ viewer }) => {
  await atRest(viewer);
  const told = viewer.locator('.pointer-position-text');
  await expect(told).toHaveText(/N/);
  await viewer.mouse.move(480, 200);
  const before = (await told.textContent()) ?? '';
  await viewer.mouse.down();
  await viewer.mouse.move(540, 240, { steps: 5 });
  // without a swing of its own
  await viewer.waitForTimeout(300);
  await viewer.mouse.up();
  await atRest(viewer);
  // the ground has gone along with it
  const [minutes] = before.match(/^\d+°\d+′/) ?? [''];
  expect(minutes).not.toBe('');
  await expect(told).toContainText(minutes);
  await viewer.mouse.wheel(0, -240);
  await atRest(viewer);
  await expect(told).toContainText(minutes);
});

test('leaves a slider its keys, however it was taken hold of', async ({ viewer }) => {
  await ready(viewer);
  await leftPanel(viewer).getByRole('button', { name: 'The ships leave harbour' }).click();
  await leftPanel(viewer).getByRole('button', { name: 'Opacity of Warships' }).click();
  const slider = viewer.getByRole('slider', { name: /Opacity/ });
  const moment = viewer.locator('.timeline-moment');
  await slider.click({ position: { x: 40, y: 6 } });
  const [value, time] = [await slider.inputValue(), await moment.textContent()];
  await viewer.keyboard.press('ArrowLeft');
  expect(Number(await slider.inputValue())).toBeLessThan(Number(value));
  await viewer.keyboard.press('PageUp');
  await viewer.keyboard.press('Home');
  expect(Number(await slider.inputValue())).toBe(Number(await slider.getAttribute('min')));
  await expect(moment).toHaveText(time ?? '');
  await expect(leftPanel(viewer).locator('[aria-current]')).toContainText('The ships leave harbour');
});
