import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildWhenStale, runBuiltPreload, startBuilt } from './startBuilt';

beforeAll(buildWhenStale, 60_000);

let userData: string;
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'viewer-'));
});
afterEach(() => rmSync(userData, { recursive: true }));

const LAPTOP = { x: 0, y: 0, width: 1920, height: 1040 };
const BEAMER = { x: 1920, y: 0, width: 1280, height: 720 };
const WALL = { x: 0, y: -2160, width: 3840, height: 2160 };

test('a briefing fills the external display, and the window comes back to its place after', async () => {
  const started = await startBuilt({ userData, displays: [LAPTOP, BEAMER] });
  const { window } = started;
  const before = window.bounds;
  const viewer = runBuiltPreload(started);
  viewer.present(true);
  expect([window.bounds, window.isFull]).toEqual([BEAMER, true]);
  viewer.present(false);
  expect([window.bounds, window.isFull]).toEqual([before, false]);
});

test('with one display a briefing fills that one', async () => {
  const started = await startBuilt({ userData, displays: [LAPTOP] });
  runBuiltPreload(started).present(true);
  expect([started.window.bounds, started.window.isFull]).toEqual([LAPTOP, true]);
});

test('an unplugged display leaves the briefing on another one, and gets it back', async () => {
  const started = await startBuilt({ userData, displays: [LAPTOP, BEAMER] });
  runBuiltPreload(started).present(true);
  started.plug('display-removed', [LAPTOP]);
  expect([started.window.bounds, started.window.isFull]).toEqual([LAPTOP, true]);
  started.plug('display-added', [LAPTOP, BEAMER]);
  expect([started.window.bounds, started.window.isFull]).toEqual([BEAMER, true]);
});

test('the menu chooses the display, also for the next start', async () => {
  const displays = [LAPTOP, BEAMER, WALL];
  const choices = (started: Awaited<ReturnType<typeof startBuilt>>) => {
    runBuiltPreload(started).publishMenu({ menus: [{ id: 'briefing', label: 'Briefing', items: [] }] });
    const menu = started.menu.find(({ label }) => label === 'Briefing')?.submenu ?? [];
    return menu.find(({ label }) => label === 'The room sees')?.submenu ?? [];
  };
  const first = await startBuilt({ userData, displays });
  expect(choices(first).map(({ label, checked }) => [label, checked])).toEqual([
    ['Display 1, 1920 × 1040', false],
    ['Display 2, 1280 × 720', true],
    ['Display 3, 3840 × 2160', false],
  ]);
  choices(first)[2]?.click?.();
  const second = await startBuilt({ userData, displays });
  runBuiltPreload(second).present(true);
  expect(second.window.bounds).toEqual(WALL);
});

test('the windows of a briefing open locked down, the speaker’s on the other display; no other window opens', async () => {
  const { window } = await startBuilt({ userData, displays: [LAPTOP, BEAMER] });
  const open = (url: string) => window.webContents.openHandler?.({ url });
  expect(open('app://viewer/?window=presenter&run=r')).toMatchObject({
    action: 'allow',
    overrideBrowserWindowOptions: {
      x: 0,
      y: 0,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
    },
  });
  expect(open('app://viewer/?window=room&run=r')).toMatchObject({
    overrideBrowserWindowOptions: { x: 1920, fullscreen: true },
  });
  for (const url of [
    'app://viewer/',
    'app://viewer/?window=mirror',
    'https://elsewhere.example/?window=presenter',
  ])
    expect(open(url)).toEqual({ action: 'deny' });
});

test('what is no yes or no moves no window', async () => {
  const started = await startBuilt({ userData, displays: [LAPTOP, BEAMER] });
  const before = started.window.bounds;
  started.ipcMain.emit('viewer:present', { senderFrame: started.window.webContents.mainFrame }, 'yes');
  expect(started.window.bounds).toEqual(before);
});
