import type { BrowserContext, Frame, Page } from '@playwright/test';
import { test as base, expect } from './fixtures';

const caption = (page: Page) => page.locator('.audience-caption');
const titleOf = (page: Page) => caption(page).getByRole('heading');

const SCENES = [
  'Two bases on one strip of coast',
  'Eleven days',
  'The ships leave harbour',
  'The airlift begins',
  'Four hundred leave Damascus',
  'The line to Africa',
  'The last warm-water port',
  'Talks, and two ways on',
];

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await expect(page.locator('.scene-list-item').first()).toBeVisible();
}

async function present(page: Page): Promise<void> {
  await ready(page);
  await page.keyboard.press('F5');
  await expect(titleOf(page)).toHaveText(SCENES[0] ?? '');
}

/** What the room sees, in figures: words, and where every symbol stands. */
async function pictureOf(page: Page | Frame): Promise<string> {
  const look = () =>
    page.evaluate(() => {
      const symbols = [...document.querySelectorAll('.leaflet-marker-icon')].map((symbol) => {
        const { x, y } = symbol.getBoundingClientRect();
        return `${symbol.getAttribute('aria-label')} ${Math.round(x)} ${Math.round(y)}`;
      });
      const names = [...document.querySelectorAll('.leaflet-situation-names-pane text')].map((name) => {
        const { x, y } = name.getBoundingClientRect();
        return `${name.textContent} ${Math.round(x)} ${Math.round(y)}`;
      });
      return JSON.stringify([
        document.querySelector('.audience-caption')?.textContent,
        symbols.sort(),
        names.sort(),
      ]);
    });
  let before = '';
  let same = 0;
  for (let turn = 0; turn < 80 && same < 4; turn++) {
    const now = await look();
    same = now === before ? same + 1 : 0;
    before = now;
    await page.waitForTimeout(100);
  }
  return before;
}

async function openPresenter(room: Page, context: BrowserContext): Promise<Page> {
  const opened = context.waitForEvent('page');
  await room.keyboard.press('p');
  const presenter = await opened;
  await expect(presenter.getByRole('navigation', { name: 'Scenes' })).toBeVisible();
  return presenter;
}

const told = (presenter: Page) => presenter.locator('.presenter-scenes [aria-current]');
const mirror = (presenter: Page) => presenter.frameLocator('.room-mirror iframe');

const BROWSER_ALONE = 'the desktop shell opens its windows itself';

/** `presenter` is the window with the notes of a briefing that has begun. */
const test = base.extend<{ presenter: Page }>({
  presenter: async ({ viewer: room, context, shell }, use) => {
    base.skip(shell !== 'browser', BROWSER_ALONE);
    await present(room);
    await use(await openPresenter(room, context));
  },
});

test.describe('with motion off', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('every scene is the same picture, reached forward, backward or by its number', async ({ viewer }) => {
    test.slow();
    await present(viewer);
    const forward: string[] = [];
    for (const [index, title] of SCENES.entries()) {
      if (index > 0) await viewer.keyboard.press('PageDown');
      await expect(titleOf(viewer)).toHaveText(title);
      forward.push(await pictureOf(viewer));
    }
    expect(new Set(forward).size).toBe(SCENES.length);
    for (const [index, title] of [...SCENES.entries()].reverse().slice(1)) {
      await viewer.keyboard.press('PageUp');
      await expect(titleOf(viewer)).toHaveText(title);
      expect(await pictureOf(viewer), `${title}, backward`).toBe(forward[index]);
    }
    for (const number of [6, 2, 8, 3]) {
      await viewer.keyboard.type(String(number));
      await viewer.keyboard.press('Enter');
      await expect(titleOf(viewer)).toHaveText(SCENES[number - 1] ?? '');
      expect(await pictureOf(viewer), `scene ${number}, by its number`).toBe(forward[number - 1]);
    }
  });

  test('two windows agree through the whole briefing, whichever leads, with reloads in between', async ({
    viewer: room,
    presenter,
  }) => {
    test.slow();
    // the clock of the scene runs in the list as well
    await expect(told(presenter)).toContainText(/0:0[1-9] \/ 1:00/);
    const later = await told(presenter).textContent();
    await expect(told(presenter)).not.toHaveText(later ?? '');
    const agree = async (index: number) => {
      const title = SCENES[index] ?? '';
      await expect(titleOf(room)).toHaveText(title);
      await expect(told(presenter)).toContainText(title);
      await expect(mirror(presenter).locator('.audience-caption h1')).toHaveText(title);
    };
    const turn = (index: number) => (index % 2 ? presenter : room);
    const last = SCENES.length - 1;
    for (let index = 0; index <= last; index++) {
      if (index > 0) await turn(index).keyboard.press('PageDown');
      await agree(index);
      if (index === 2) await room.reload();
      if (index === 4) await presenter.reload();
      if (index === 2 || index === 4) await agree(index);
    }
    // the last scene is the end
    await presenter.keyboard.press('PageDown');
    for (let index = last; index >= 0; index--) {
      if (index < last) await turn(index).keyboard.press('PageUp');
      await agree(index);
      if (index === 5) await presenter.reload();
      if (index === 3) await room.reload();
      if (index === 5 || index === 3) await agree(index);
    }
    for (const [at, number] of [6, 2, 8, 3].entries()) {
      await turn(at).keyboard.type(String(number));
      await turn(at).keyboard.press('Enter');
      await agree(number - 1);
      if (at < 2) await turn(at + 1).reload();
      await agree(number - 1);
    }
    await expect(room.getByRole('img', { name: `Scene 3 of ${SCENES.length}` })).toBeVisible();
  });

  test('the speaker sees the very picture that the room sees, from the first scene on and after a reload', async ({
    viewer: room,
    context,
    shell,
  }) => {
    test.skip(shell !== 'browser', BROWSER_ALONE);
    await present(room);
    await room.keyboard.type('3');
    await room.keyboard.press('Enter');
    await expect(titleOf(room)).toHaveText(SCENES[2] ?? '');
    const presenter = await openPresenter(room, context);
    const seen = async () => {
      await expect(mirror(presenter).locator('.audience-caption h1')).toHaveText(SCENES[2] ?? '');
      const frame = presenter.frames().find((each) => each.url().includes('window=mirror'));
      return frame && (await pictureOf(frame));
    };
    const picture = await pictureOf(room);
    expect(await seen()).toBe(picture);
    await room.reload();
    await expect(titleOf(room)).toHaveText(SCENES[2] ?? '');
    expect(await pictureOf(room)).toBe(picture);
    await presenter.reload();
    expect(await seen()).toBe(picture);
  });

  test('a timeline that is shown to the room changes nothing of what is told', async ({ viewer }) => {
    await present(viewer);
    await viewer.keyboard.press('t');
    const pin = await viewer.locator('.timeline-pin').last().boundingBox();
    const before = await pictureOf(viewer);
    if (pin) await viewer.mouse.click(pin.x + pin.width / 2, pin.y + pin.height / 2);
    expect(pin).not.toBeNull();
    expect(await pictureOf(viewer)).toBe(before);
  });

  test('a room that was closed opens again where it was', async ({ viewer: room, presenter, context }) => {
    await presenter.keyboard.press('PageDown');
    await expect(titleOf(room)).toHaveText(SCENES[1] ?? '');
    await room.close();
    await expect(presenter.getByRole('alert')).toContainText('The room’s window is closed.');
    await presenter.keyboard.press('PageDown');
    const opened = context.waitForEvent('page');
    await presenter.getByRole('button', { name: 'Open it again' }).click();
    const again = await opened;
    await expect(titleOf(again)).toHaveText(SCENES[2] ?? '');
    await expect(presenter.getByRole('alert')).toHaveCount(0);
  });

  test('a frozen room keeps its picture until the speaker sends another', async ({
    viewer: room,
    presenter,
  }) => {
    const before = await pictureOf(room);
    await presenter.keyboard.press('f');
    await presenter.keyboard.press('PageDown');
    await presenter.keyboard.press('PageDown');
    await expect(mirror(presenter).locator('.details-card h2')).toHaveText(SCENES[2] ?? '');
    expect(await pictureOf(room)).toBe(before);
    // whoever looks ahead goes on seeing where the room is, what comes next and what to say
    await expect(presenter.getByRole('region', { name: 'What the room sees' })).toContainText(
      SCENES[0] ?? '',
    );
    await expect(presenter.getByRole('region', { name: 'Next scene' })).toContainText(SCENES[3] ?? '');
    await expect(presenter.getByRole('region', { name: 'Notes' })).toContainText(SCENES[2] ?? '');
    await presenter.waitForTimeout(600);
    await presenter.keyboard.press('Shift+F');
    await expect(titleOf(room)).toHaveText(SCENES[2] ?? '');
  });

  test('under questions the speaker sees the ground of the scene, whichever window asked', async ({
    viewer: room,
    presenter,
  }) => {
    test.slow();
    const small = () => presenter.frames().find((each) => each.url().includes('window=mirror'));
    const seen: string[] = [];
    for (const asked of [presenter, room, presenter]) {
      await presenter.keyboard.type('6');
      await presenter.keyboard.press('Enter');
      await expect(mirror(presenter).locator('.audience-caption h1')).toHaveText(SCENES[5] ?? '');
      await asked.bringToFront();
      await asked.keyboard.press('z');
      await expect(mirror(presenter).locator('.left-panel')).toBeVisible();
      await presenter.bringToFront();
      const frame = small();
      seen.push(JSON.stringify([frame && (await pictureOf(frame)), await pictureOf(room)]));
      await presenter.keyboard.press('z');
    }
    expect(new Set(seen).size).toBe(1);
  });

  test('the map that the speaker explores has most of a small window', async ({ presenter }) => {
    await presenter.setViewportSize({ width: 1280, height: 720 });
    const explored = presenter.locator('.room-mirror iframe');
    const buttons = presenter.getByRole('toolbar', { name: 'Briefing' }).getByRole('button');
    for (const [key, count] of [
      ['z', 1],
      ['f', 7],
    ] as const) {
      await presenter.keyboard.press(key);
      await expect(buttons).toHaveCount(count);
      await expect
        .poll(async () => (await explored.boundingBox())?.height, { message: key })
        .toBeGreaterThan(620);
      const panel = mirror(presenter).locator('.left-panel');
      const plate = mirror(presenter).locator('.plate').filter({ hasText: '2015 agreement' });
      const right = async () => (await panel.boundingBox().then((box) => box && box.x + box.width)) ?? 0;
      await expect
        .poll(async () => (await plate.boundingBox())?.x, { message: `${key}: clear of the panel` })
        .toBeGreaterThan(await right());
      await presenter.keyboard.press(key);
      await expect(presenter.getByRole('navigation', { name: 'Scenes' })).toBeVisible();
    }
  });

  test('a window with notes that was left open, even reloaded, joins the next run', async ({
    viewer: room,
    presenter,
    context,
  }) => {
    test.slow();
    await room.keyboard.press('Escape');
    await expect(presenter.getByRole('heading', { name: 'The briefing has ended' })).toBeVisible();
    await room.keyboard.press('F5');
    await expect(told(presenter)).toContainText(SCENES[0] ?? '');
    await presenter.keyboard.press('PageDown');
    await expect(titleOf(room)).toHaveText(SCENES[1] ?? '');
    // the room's key finds it again
    await room.keyboard.press('p');
    await presenter.waitForURL(/presenter/);
    await expect(told(presenter)).toContainText(SCENES[1] ?? '');
    expect(context.pages()).toHaveLength(2);
    // one that missed the beginning asks
    const address = presenter.url();
    await room.keyboard.press('Escape');
    await expect(presenter.getByRole('heading', { name: 'The briefing has ended' })).toBeVisible();
    await presenter.goto('about:blank');
    await room.keyboard.press('F5');
    await expect(titleOf(room)).toHaveText(SCENES[0] ?? '');
    await presenter.goto(address);
    await expect(told(presenter)).toContainText(SCENES[0] ?? '');
  });

  test('two windows with notes agree as well', async ({ viewer: room, presenter: one, context }) => {
    const two = await context.newPage();
    await two.goto(one.url());
    await expect(told(two)).toContainText(SCENES[0] ?? '');
    await two.keyboard.press('End');
    await expect(told(one)).toContainText(SCENES.at(-1) ?? '');
    await expect(titleOf(room)).toHaveText(SCENES.at(-1) ?? '');
  });

  test('questions lead back to the very scene, and show a room no notes', async ({ viewer }) => {
    await ready(viewer);
    await viewer.keyboard.press('PageDown');
    const notes = viewer.locator('.details-card').getByRole('button', { name: 'Notes for the speaker' });
    await notes.click();
    await expect(notes).toHaveAttribute('aria-expanded', 'true');
    await present(viewer);
    await viewer.keyboard.press('PageDown');
    await viewer.keyboard.press('PageDown');
    const before = await pictureOf(viewer);
    await viewer.keyboard.press('z');
    await expect(viewer.locator('.left-panel')).toBeVisible();
    await expect(viewer.locator('.details-card h2')).toHaveText(SCENES[2] ?? '');
    await expect(notes).toHaveCount(0);
    await pictureOf(viewer);
    await viewer.keyboard.press('ArrowRight');
    await viewer.keyboard.press('-');
    await viewer.locator('.leaflet-marker-icon').and(viewer.getByLabel('Tartus naval base')).click();
    await viewer.keyboard.press('z');
    await expect(viewer.locator('.left-panel')).toHaveCount(0);
    expect(await pictureOf(viewer)).toBe(before);
  });

  test('ends with the times of the run, which can be shown again', async ({ viewer }) => {
    await present(viewer);
    await viewer.keyboard.press('PageDown');
    await viewer.keyboard.press('Escape');
    const times = viewer.getByRole('dialog', { name: 'Times of the last run' });
    await expect(times.getByRole('row')).toHaveCount(SCENES.length + 2);
    await expect(times.getByRole('button', { name: 'Save as CSV' })).toBeVisible();
    await viewer.keyboard.press('Escape');
    await expect(viewer.locator('.left-panel')).toBeVisible();
    // between its panels the viewer shows the scene that was told last
    await expect(viewer.locator('.details-card')).toContainText(`Scene 2 of ${SCENES.length}`);
    await viewer.waitForTimeout(600);
    await expect(viewer.getByText('You have left this scene')).toHaveCount(0);
    await viewer.reload();
    await ready(viewer);
    await expect(caption(viewer)).toHaveCount(0);
  });
});

test('the timeline fits a room in larger type', async ({ viewer }) => {
  await present(viewer);
  for (const key of ['g', 't']) await viewer.keyboard.press(key);
  const last = viewer.locator('.timeline-controls').getByRole('button', { name: /^As of/ });
  await expect(last).toBeVisible();
  const right = () => last.evaluate((button) => button.getBoundingClientRect().right);
  await expect.poll(right).toBeLessThan(viewer.viewportSize()?.width ?? 0);
});

test('a jump has its last picture once the names of the map have come', async ({ viewer }) => {
  await viewer.setViewportSize({ width: 1920, height: 1080 });
  await viewer.emulateMedia({ reducedMotion: 'reduce' });
  await present(viewer);
  await pictureOf(viewer);
  await viewer.keyboard.press('6');
  const [early, late] = await viewer.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const names = () =>
      [...document.querySelectorAll('.leaflet-situation-names-pane text')].map((name) => {
        const { x, y } = name.getBoundingClientRect();
        return `${name.textContent} ${Math.round(x)} ${Math.round(y)}`;
      });
    const base = () => document.querySelector('.leaflet-base-names-pane')?.textContent ?? '';
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    while (!base().includes('ALGERIA')) await frame();
    await frame();
    const early = names();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return [early, names()];
  });
  expect(early.length).toBeGreaterThan(3);
  expect(late).toEqual(early);
});

test('next during a flight goes on, and lands where a jump does', async ({ viewer }) => {
  test.slow();
  await present(viewer);
  await viewer.keyboard.press('PageDown');
  await viewer.waitForTimeout(500);
  await viewer.keyboard.press('PageDown');
  await viewer.waitForTimeout(400);
  await viewer.keyboard.press('PageUp');
  await viewer.waitForTimeout(300);
  await viewer.keyboard.press('PageDown');
  await expect(titleOf(viewer)).toHaveText(SCENES[2] ?? '');
  await viewer.waitForTimeout(2500);
  const flown = await pictureOf(viewer);
  await viewer.keyboard.press('End');
  await viewer.waitForTimeout(2500);
  await viewer.keyboard.type('3');
  await viewer.keyboard.press('Enter');
  await viewer.waitForTimeout(2500);
  expect(await pictureOf(viewer)).toBe(flown);
});

test('a room that is closed in mid-flight opens again at the end of the flight, and so does the window with the notes', async ({
  viewer: room,
  presenter,
  context,
}) => {
  test.slow();
  await expect(mirror(presenter).locator('.audience-caption h1')).toHaveText(SCENES[0] ?? '');
  await presenter.keyboard.press('PageDown');
  await presenter.waitForTimeout(700);
  await room.close();
  await expect(presenter.getByRole('alert')).toContainText('The room’s window is closed.');
  const opened = context.waitForEvent('page');
  await presenter.getByRole('button', { name: 'Open it again' }).click();
  const again = await opened;
  await expect(titleOf(again)).toHaveText(SCENES[1] ?? '');
  const landed = await pictureOf(again);
  const small = presenter.frames().find((each) => each.url().includes('window=mirror'));
  expect(small && (await pictureOf(small))).toBe(landed);
  await again.keyboard.press('PageDown');
  await again.waitForTimeout(700);
  await presenter.close();
  await expect(titleOf(again)).toHaveText(SCENES[2] ?? '');
  const other = await openPresenter(again, context);
  await expect(told(other)).toContainText(SCENES[2] ?? '');
});

test('Esc and the keys of notes work in the window with the notes: questions end first, and the type grows', async ({
  viewer: room,
  context,
  shell,
}) => {
  test.skip(shell !== 'browser', BROWSER_ALONE);
  await present(room);
  await room.keyboard.press('PageDown');
  const presenter = await openPresenter(room, context);
  const notes = presenter.locator('.presenter-notes-body');
  const typeSize = () => notes.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const before = await typeSize();
  await presenter.keyboard.press('+');
  await expect.poll(typeSize).toBeGreaterThan(before);
  await presenter.keyboard.press('-');
  await expect.poll(typeSize).toBe(before);
  await presenter.keyboard.press('z');
  await expect(room.locator('.left-panel')).toBeVisible();
  await presenter.keyboard.press('Escape');
  await expect(titleOf(room)).toHaveText(SCENES[1] ?? '');
  await expect(told(presenter)).toContainText(SCENES[1] ?? '');
});

test('a briefing that ends in mid-flight leaves the viewer at the scene that it flew to', async ({
  viewer,
}) => {
  await present(viewer);
  await viewer.keyboard.press('PageDown');
  await viewer.waitForTimeout(500);
  await viewer.keyboard.press('Escape');
  await viewer.getByRole('dialog', { name: 'Times of the last run' }).waitFor();
  await viewer.keyboard.press('Escape');
  await expect(viewer.locator('.details-card')).toContainText(`Scene 2 of ${SCENES.length}`);
  await viewer.waitForTimeout(600);
  await expect(viewer.getByText('You have left this scene')).toHaveCount(0);
});

test('while a scene is told, keys of the viewer change nothing that the room sees', async ({ viewer }) => {
  await present(viewer);
  const before = await pictureOf(viewer);
  for (const key of ['s', 'm', 'r', 'e', 'i', 'x', 'u']) await viewer.keyboard.press(key);
  await viewer.mouse.move(600, 300);
  await viewer.mouse.wheel(0, -400);
  await viewer.mouse.dblclick(600, 300);
  expect(await pictureOf(viewer)).toBe(before);
});

test('black, white, all scenes and the test card cover the map and go', async ({ viewer }) => {
  await present(viewer);
  await viewer.keyboard.press('b');
  await expect(viewer.locator('.audience-blank[data-colour="black"]')).toBeVisible();
  await viewer.keyboard.press('w');
  await expect(viewer.locator('.audience-blank[data-colour="white"]')).toBeVisible();
  await viewer.keyboard.press('w');
  await viewer.keyboard.press('k');
  await expect(viewer.getByRole('region', { name: 'Test card' })).toContainText('TLP:CLEAR');
  await viewer.keyboard.press('k');
  await viewer.keyboard.press('o');
  const all = viewer.getByRole('navigation', { name: 'All scenes' });
  await expect(all.getByRole('button')).toHaveCount(SCENES.length);
  const [first, below] = [all.getByRole('button').first(), all.locator('[aria-current]')];
  const { x = 0, y = 0 } = (await first.boundingBox()) ?? {};
  await viewer.keyboard.press('ArrowDown');
  await expect.poll(async () => (await below.boundingBox())?.y).toBeGreaterThan(y);
  expect((await below.boundingBox())?.x).toBe(x);
  await viewer.keyboard.press('ArrowUp');
  await viewer.keyboard.press('ArrowRight');
  await viewer.keyboard.press('Enter');
  await expect(all).toHaveCount(0);
  await expect(titleOf(viewer)).toHaveText(SCENES[1] ?? '');
});

test('the pointer hides at rest', async ({ viewer }) => {
  await present(viewer);
  await viewer.mouse.move(500, 200);
  await viewer.mouse.move(510, 210);
  const hand = viewer.locator('.audience-hand');
  await expect(hand).not.toHaveAttribute('data-resting', '');
  await expect(hand).toHaveAttribute('data-resting', '');
  expect(await hand.evaluate((element) => getComputedStyle(element).cursor)).toBe('none');
});

test.describe('on a large display, where the type is larger', () => {
  test.use({ viewport: { width: 1920, height: 1080 }, contextOptions: { reducedMotion: 'reduce' } });

  test('the laser dot is where the hand is, and the map lies on whole pixels', async ({ viewer }) => {
    await present(viewer);
    await viewer.keyboard.press('l');
    await viewer.mouse.move(400, 300);
    await viewer.mouse.move(1200, 800);
    const dot = () =>
      viewer.locator('.laser-dot').evaluate((element) => {
        const { x, y } = element.getBoundingClientRect();
        return [Math.round(x), Math.round(y)];
      });
    await expect.poll(dot).toEqual([1200, 800]);
    await viewer.keyboard.press('g');
    await viewer.mouse.move(960, 540);
    await expect.poll(dot).toEqual([960, 540]);
    await viewer.keyboard.press('g');
    for (const number of [1, 7]) {
      await viewer.keyboard.type(String(number));
      await viewer.keyboard.press('Enter');
      await pictureOf(viewer);
      const off = await viewer.locator('.basemap-tile').evaluateAll((tiles) =>
        tiles.flatMap((tile) => {
          const { left, top } = tile.getBoundingClientRect();
          return [left, top].map((at) => Math.abs(at - Math.round(at)));
        }),
      );
      expect(Math.max(...off), `scene ${number}`).toBeLessThan(0.05);
    }
  });
});

test('a black room is black to its edges, and Esc leads back from questions', async ({ viewer }) => {
  await present(viewer);
  await viewer.keyboard.press('t');
  await expect(viewer.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await viewer.keyboard.press('b');
  const size = viewer.viewportSize();
  await expect
    .poll(() => viewer.locator('.audience-blank').boundingBox())
    .toEqual({ x: 0, y: 0, width: size?.width, height: size?.height });
  // nothing lies over it
  expect(
    await viewer.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight - 20)?.className),
  ).toBe('audience-blank');
  await viewer.keyboard.press('b');
  await viewer.keyboard.press('z');
  await expect(viewer.locator('.question-bar')).toBeVisible();
  await viewer.locator('.leaflet-marker-icon').first().focus();
  await viewer.keyboard.press('Enter');
  await viewer.keyboard.press('Escape');
  // the selection first
  await expect(viewer.locator('.question-bar')).toBeVisible();
  await viewer.keyboard.press('Escape');
  await expect(titleOf(viewer)).toHaveText(SCENES[0] ?? '');
});
