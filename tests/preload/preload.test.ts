import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MenuModel, ViewerBridge } from '../../src/shared/bridge';
import { buildWhenStale, runBuiltPreload, type Started, startBuilt } from '../main/electron/startBuilt';

beforeAll(buildWhenStale, 60_000);

let started: Started;
let viewer: ViewerBridge;
let userData: string;
beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'viewer-'));
  started = await startBuilt({ userData });
  viewer = runBuiltPreload(started);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(userData, { recursive: true });
});

const model: MenuModel = {
  menus: [
    {
      id: 'view',
      label: 'View',
      items: [
        {
          type: 'command',
          id: 'view.legend',
          label: 'Legend & symbols',
          keys: 'CmdOrCtrl+Shift+L',
          checked: true,
        },
        { type: 'separator' },
        { type: 'command', id: 'tool.measure', label: 'Measure', keys: 'M', enabled: false },
      ],
    },
    {
      id: 'time',
      label: 'Time',
      items: [
        { type: 'command', id: 'time.play', label: 'Play', keys: 'Space' },
        { type: 'submenu', label: 'Speed', items: [{ type: 'command', id: 'time.speed.2', label: '2×' }] },
      ],
    },
  ],
};

const menu = (label: string) => started.menu.find((item) => item.label === label)?.submenu ?? [];

describe('the menu', () => {
  test('holds the shell’s own items before the page has published any', () => {
    expect(started.menu.flatMap(({ label, role }) => label ?? role)).toEqual(
      expect.arrayContaining(['File', 'editMenu', 'View']),
    );
    expect(menu('File').map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Open folder…', 'Open recent']),
    );
  });

  test('shows the page’s commands with their labels, ticks and keys', () => {
    viewer.publishMenu(model);
    const [legend, separator, measure] = menu('View');
    expect(legend).toMatchObject({
      label: 'Legend && symbols',
      type: 'checkbox',
      checked: true,
      enabled: true,
    });
    expect(legend).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+L', registerAccelerator: false });
    expect(separator).toEqual({ type: 'separator' });
    expect(measure).toMatchObject({ label: 'Measure', enabled: false });
    expect(menu('Time').map(({ label }) => label)).toEqual(['Play', 'Speed']);
  });

  test('leaves out a key that is also a letter somebody types', () => {
    viewer.publishMenu(model);
    expect(menu('View')[2]).not.toHaveProperty('accelerator');
    expect(menu('Time')[0]).not.toHaveProperty('accelerator');
  });

  test('sends a chosen command back to the page, submenus included', () => {
    const ran: string[] = [];
    viewer.onCommand((id) => ran.push(id));
    viewer.publishMenu(model);
    menu('View')[0]?.click?.();
    menu('Time')[1]?.submenu?.[0]?.click?.();
    expect(ran).toEqual(['view.legend', 'time.speed.2']);
  });

  test('a new model replaces the old one', () => {
    viewer.publishMenu(model);
    viewer.publishMenu({ menus: [] });
    expect(started.menu.some(({ label }) => label === 'Time')).toBe(false);
  });

  test('a model of another shape is refused and the old one stays', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    viewer.publishMenu(model);
    const endless: Record<string, unknown> = { type: 'submenu', label: 'Endless' };
    endless.items = [endless];
    const wrong = [
      null,
      'menu',
      { menus: [{ id: 'x', label: 'Ruined' }] },
      { menus: [{ id: 'x', label: 'Ruined', items: [{ type: 'command', id: 7, label: 'x' }] }] },
      { menus: [{ id: 'x', label: 'Ruined', items: [endless] }] },
      { menus: Array.from({ length: 21 }, () => ({ id: 'x', label: 'Ruined', items: [] })) },
      { menus: [{ id: 'x', label: 'R'.repeat(201), items: [] }] },
    ];
    for (const message of wrong) viewer.publishMenu(message as never);
    expect(menu('Time')).toHaveLength(2);
    expect(warn).toHaveBeenCalledTimes(wrong.length);
  });
});

describe('the bridge', () => {
  test('gives the page these functions and nothing of Electron', () => {
    expect(Object.keys(viewer).sort()).toEqual([
      'chooseDestination',
      'onCommand',
      'onOpened',
      'open',
      'present',
      'publishMenu',
      'saveAs',
      'setTheme',
      'shell',
      'showWritten',
      'toggleFullScreen',
    ]);
  });

  test('hands on the payload alone, until it is unsubscribed', () => {
    const heard: unknown[][] = [];
    const stop = viewer.onOpened((...args) => heard.push(args));
    started.window.webContents.send('viewer:opened', { id: 'one' });
    stop();
    started.window.webContents.send('viewer:opened', { id: 'two' });
    expect(heard).toEqual([[{ id: 'one' }]]);
  });

  test.each(['file', 'folder'] as const)('asks for a %s and says what came of it', async (what) => {
    started.chosen = userData;
    const opened = new Promise((resolve) => viewer.onOpened(resolve));
    viewer.open(what);
    expect(await opened).toMatchObject({ is: 'refused', name: basename(userData) });
    expect(started.dialogs[0]).toMatchObject({
      properties: [what === 'file' ? 'openFile' : 'openDirectory'],
    });
  });

  test('asks for nothing else', async () => {
    viewer.open('/etc' as 'file');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(started.dialogs).toEqual([]);
  });

  test('turns full screen on and off', () => {
    viewer.toggleFullScreen();
    expect(started.window.isFull).toBe(true);
    viewer.toggleFullScreen();
    expect(started.window.isFull).toBe(false);
  });

  test('carries the theme to the window, the system’s own parts and the next start', async () => {
    viewer.setTheme('light');
    expect(started.nativeTheme.themeSource).toBe('light');
    const { backgroundColor } = started.window;
    expect(backgroundColor).not.toBe('#0d1520');
    started.window.emit('close');
    expect((await startBuilt({ userData })).window.options.backgroundColor).toBe(backgroundColor);
  });

  test('an unknown theme is refused', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    viewer.setTheme('pink' as never);
    expect(started.window.backgroundColor).toBe('#0d1520');
  });
});

describe('a message that does not come from the viewer’s page', () => {
  const send = (senderFrame: unknown) =>
    started.ipcMain.emit('viewer:toggle-full-screen', { senderFrame }, undefined);

  test('is not heard', () => {
    send({ url: 'app://viewer/' });
    send({ url: 'https://elsewhere.example/' });
    send(null);
    expect(started.window.isFull).toBe(false);
  });

  test('is not heard from the page’s own frame once that shows another address', () => {
    started.window.webContents.mainFrame.url = 'https://elsewhere.example/';
    send(started.window.webContents.mainFrame);
    expect(started.window.isFull).toBe(false);
  });
});

describe('where an export goes', () => {
  const wish = { name: 'situation.png', isSeveral: false };

  test('is asked for with the name and kind of the file, and known to the page by a token alone', async () => {
    started.chosen = join(userData, 'mine.png');
    const token = await viewer.chooseDestination(wish);
    expect(started.dialogs[0]).toMatchObject({
      defaultPath: join(userData, 'situation.png'),
      filters: [{ name: 'PNG', extensions: ['png'] }],
    });
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    viewer.showWritten(token ?? '');
    expect(started.shownItems).toEqual([join(userData, 'mine.png')]);
  });

  test('is a folder where there will be several files', async () => {
    started.chosen = userData;
    await viewer.chooseDestination({ ...wish, isSeveral: true });
    expect(started.dialogs[0]).toMatchObject({ properties: expect.arrayContaining(['openDirectory']) });
  });

  test('is nowhere when the dialog is put away', async () => {
    expect(await viewer.chooseDestination(wish)).toBeNull();
  });

  test('is not asked for by a name that is a path, and shown only where it was chosen', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    started.chosen = join(userData, 'mine.png');
    expect(await viewer.chooseDestination({ ...wish, name: '../../.bashrc' })).toBeNull();
    expect(started.dialogs).toEqual([]);
    viewer.showWritten('/etc/passwd');
    expect(started.shownItems).toEqual([]);
  });
});
