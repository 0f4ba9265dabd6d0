import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { manifest } from '../../fixtures/situationJson';
import { packageTexts, zipOf } from '../../fixtures/zip';
import type { StandInMenuItem } from './standIn';
import { buildWhenStale, type Started, startBuilt } from './startBuilt';

beforeAll(buildWhenStale, 60_000);

let userData: string;
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'viewer-'));
});
afterEach(() => rmSync(userData, { recursive: true }));

const start = (args?: readonly string[]) => startBuilt({ userData }, args);

/** Lets promises that are already under way come to their end. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the window', () => {
  test('its page has no Node, an own context and the sandbox', async () => {
    const { window } = await start();
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
    expect(window.options.webPreferences.preload).toMatch(/out[\\/]preload[\\/]index\.cjs$/);
    expect(readFileSync(window.options.webPreferences.preload, 'utf8')).toContain('exposeInMainWorld');
  });

  test('it loads the viewer, and is shown once there is something to show', async () => {
    const { window } = await start();
    expect(window.webContents.mainFrame.url).toBe('app://viewer/');
    expect(window.options.show).toBe(false);
    expect(window.isShown).toBe(false);
    window.emit('ready-to-show');
    expect(window.isShown).toBe(true);
  });

  test('it starts dark, in the middle of the main display and no smaller than 960 by 600', async () => {
    const { window } = await start();
    expect(window.options).toMatchObject({
      minWidth: 960,
      minHeight: 600,
      backgroundColor: '#0d1520',
      fullscreen: false,
    });
    expect(window.bounds).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
  });

  test('closing it ends the app', async () => {
    const { app } = await start();
    expect(app.hasQuit).toBe(false);
    app.emit('window-all-closed');
    expect(app.hasQuit).toBe(true);
  });
});

describe('how the window was left', () => {
  test('comes back at the next start', async () => {
    const first = await start();
    first.window.bounds = { x: 100, y: 50, width: 1200, height: 700 };
    first.window.isMax = true;
    first.window.emit('close');
    const second = await start();
    second.window.emit('ready-to-show');
    expect(second.window.bounds).toEqual({ x: 100, y: 50, width: 1200, height: 700 });
    expect(second.window.isMax).toBe(true);
  });

  test('full screen comes back, too', async () => {
    const first = await start();
    first.window.isFull = true;
    first.window.emit('close');
    expect((await start()).window.options.fullscreen).toBe(true);
  });

  test('is saved whole, without a draft left beside it', async () => {
    const { window } = await start();
    window.emit('close');
    expect(JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 240, y: 70, width: 1440, height: 900 },
      maximized: false,
      fullScreen: false,
      theme: 'dark',
    });
  });

  test('a place on a display that is gone is not used', async () => {
    const bounds = { x: 2500, y: 100, width: 1200, height: 700 };
    writeState({ bounds, maximized: false, fullScreen: false, theme: 'dark' });
    expect((await start()).window.bounds.x).toBe(240);
    const two = [
      { x: 0, y: 0, width: 1920, height: 1040 },
      { x: 1920, y: 0, width: 1920, height: 1040 },
    ];
    expect((await startBuilt({ userData, displays: two })).window.bounds).toEqual(bounds);
  });

  test('a title bar above or below the display is not used', async () => {
    for (const y of [-300, 1035]) {
      writeState({
        bounds: { x: 0, y, width: 1200, height: 700 },
        maximized: false,
        fullScreen: false,
        theme: 'dark',
      });
      expect((await start()).window.bounds.y).toBe(70);
    }
  });

  test('a file that is torn, empty or of another shape is as good as none', async () => {
    for (const text of [
      '',
      '{"bounds":',
      '[]',
      '{"bounds":{"x":"1"}}',
      JSON.stringify({ bounds: { x: 1e9 } }),
    ]) {
      writeFileSync(join(userData, 'window.json'), text);
      expect((await start()).window.bounds).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
    }
  });

  function writeState(state: object): void {
    writeFileSync(join(userData, 'window.json'), JSON.stringify(state));
  }
});

describe('app://viewer', () => {
  const ask = async (url: string, init?: RequestInit) => {
    const { protocols } = await start();
    const answer = await protocols.get('app')?.(new Request(url, init));
    if (answer === undefined) throw new Error('nobody handles app:');
    return answer;
  };

  test('is a standard and secure scheme with fetch and streams', async () => {
    expect((await start()).schemes).toEqual([
      {
        scheme: 'app',
        privileges: expect.objectContaining({
          standard: true,
          secure: true,
          supportFetchAPI: true,
          stream: true,
        }),
      },
    ]);
  });

  test('answers with the page and its content security policy', async () => {
    for (const url of ['app://viewer/', 'app://viewer/index.html']) {
      const answer = await ask(url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(await answer.text()).toContain('<div id="root">');
    }
  });

  test('answers what the page fetches', async () => {
    const answer = await ask('app://viewer/api/situations');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toHaveProperty('situations');
  });

  test('any other host gets 404', async () => {
    for (const url of [
      'app://other/',
      'app://viewer.example/',
      'app://viewer:8080/',
      'app://someone@viewer/',
      'app://viewer@other/',
    ]) {
      // a `Request` refuses addresses with a name in them, a custom protocol may not
      const { protocols } = await start();
      const answer = await protocols.get('app')?.({ url, method: 'GET', headers: new Headers() } as Request);
      expect([url, answer?.status]).toEqual([url, 404]);
    }
  });

  test('a path that climbs out of its folder finds nothing', async () => {
    const climbs = [
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/basemap/..%2f..%2fpackage.json',
    ];
    for (const path of [
      ...climbs,
      '/..%5c..%5cpackage.json',
      '//etc/passwd',
      '/%2fetc%2fpasswd',
      '/%00',
      '/%zz',
    ]) {
      const answer = await ask(`app://viewer${path}`);
      expect([path, answer.status]).toEqual([
        path,
        expect.toSatisfy((status: number) => status === 400 || status === 404),
      ]);
      expect(await answer.text()).not.toMatch(/"name": "situation-viewer"|root:/);
    }
  });
});

describe('the way out', () => {
  test('every request but the viewer’s own is cancelled', async () => {
    const { session } = await start();
    const isCancelled = (url: string) => {
      let cancelled: boolean | undefined;
      session.beforeRequest?.(
        { url } as never,
        ((answer: { cancel: boolean }) => {
          cancelled = answer.cancel;
        }) as never,
      );
      return cancelled;
    };
    const own = [
      'app://viewer/api/situation',
      'data:image/png;base64,AA',
      'blob:app://viewer/0f0e',
      'devtools://devtools/x.js',
    ];
    for (const url of own) expect([url, isCancelled(url)]).toEqual([url, false]);
    const strangers = [
      'http://127.0.0.1/',
      'https://tile.example/1/2/3.png',
      'ws://viewer/',
      'wss://viewer.example/',
      'file:///etc/passwd',
    ];
    for (const url of [
      ...strangers,
      'app://other/',
      'blob:https://viewer/1',
      'ftp://viewer/',
      'chrome://gpu',
      'appx://viewer/',
    ]) {
      expect([url, isCancelled(url)]).toEqual([url, true]);
    }
  });

  test('no name resolves inside Chromium, and its own services stay silent', async () => {
    const { app } = await start();
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...app.switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update']),
    );
  });

  test('the page cannot go to another address, nor can a frame in it', async () => {
    const { window } = await start();
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const isRefused = (url: string) => {
        let refused = false;
        window.webContents.emit(name, {
          url,
          preventDefault: () => {
            refused = true;
          },
        });
        return refused;
      };
      for (const url of [
        'https://elsewhere.example/',
        'file:///etc/passwd',
        'app://other/',
        'data:text/html,x',
        'javascript:1',
        '',
      ]) {
        expect([name, url, isRefused(url)]).toEqual([name, url, true]);
      }
      expect(isRefused('app://viewer/')).toBe(false);
    }
  });

  test('no second window and no embedded page is ever made', async () => {
    const { window } = await start();
    for (const url of ['https://elsewhere.example/', 'app://viewer/', 'about:blank']) {
      expect(window.webContents.openHandler?.({ url })).toEqual({ action: 'deny' });
    }
    let refused = false;
    window.webContents.emit('will-attach-webview', {
      preventDefault: () => {
        refused = true;
      },
    });
    expect(refused).toBe(true);
  });

  test('the page may copy text and fill the screen, and nothing else', async () => {
    const { session } = await start();
    const asked = (permission: string, requestingUrl: string) => {
      let granted: boolean | undefined;
      const answer = (given: boolean) => {
        granted = given;
      };
      session.permissionRequest?.(
        {} as never,
        permission as never,
        answer as never,
        { requestingUrl } as never,
      );
      const checked = session.permissionCheck?.(null as never, permission as never, requestingUrl as never);
      return [granted, checked];
    };
    for (const permission of ['clipboard-sanitized-write', 'fullscreen']) {
      expect(asked(permission, 'app://viewer/')).toEqual([true, true]);
      expect(asked(permission, 'https://elsewhere.example/')).toEqual([false, false]);
    }
    const denied = [
      'geolocation',
      'media',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
      'usb',
      'display-capture',
      'unknown',
    ];
    for (const permission of denied)
      expect([permission, asked(permission, 'app://viewer/')]).toEqual([permission, [false, false]]);
    expect(session.devicePermission?.({ deviceType: 'usb' } as never)).toBe(false);
  });
});

describe('what is opened', () => {
  // a situation is read and compiled before the page is told of it
  const SOON = { timeout: 10_000 };
  const folder = (name: string) => {
    const path = join(userData, name);
    mkdirSync(join(path, 'layers'), { recursive: true });
    const texts = packageTexts({ 'situation.json': manifest({ id: name.replace(' ', '-') }) });
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(path, file), text);
    return path;
  };
  const openedIn = ({ window }: Started) =>
    window.webContents.sent.filter(([channel]) => channel === 'viewer:opened');

  test('a folder on the command line is what the page finds when it loads', async () => {
    const path = folder('broken situation');
    writeFileSync(join(path, 'situation.json'), '{');
    const { protocols, app } = await start(['--no-sandbox', path]);
    const answer = await protocols.get('app')?.(new Request('app://viewer/api/situation'));
    expect(answer?.status).toBe(422);
    expect(JSON.stringify(await answer?.json())).toContain('situation.json');
    expect(app.recentDocuments).toEqual([path]);
  });

  test('the packaged app reads its arguments, too', async () => {
    const path = folder('mine');
    const { app } = await startBuilt({ userData, isPackaged: true }, [path]);
    expect(app.handedOver).toEqual({ opened: path });
  });

  test('a second start hands its folder to the first and quits without a window', async () => {
    const path = folder('second');
    const second = await startBuilt({ userData, isFirstInstance: false }, [path]);
    expect(second.app.handedOver).toEqual({ opened: path });
    expect(second.app.hasQuit).toBe(true);
    expect(second.windows).toEqual([]);
    expect(second.protocols.size).toBe(0);
  });

  test('the first start opens what a second one hands over, and comes forward', async () => {
    const path = folder('second');
    const first = await start();
    first.window.isMin = true;
    first.app.emit('second-instance', {}, [], userData, { opened: path });
    await expect.poll(() => openedIn(first), SOON).toEqual([['viewer:opened', { is: 'open', id: 'second' }]]);
    expect([first.window.isMin, first.window.isFocused]).toEqual([false, true]);
  });

  test('a second start without a folder only brings the window forward', async () => {
    const first = await start();
    for (const data of [{}, null, { opened: 7 }, { opened: '' }, 'text']) {
      first.app.emit('second-instance', {}, [], userData, data);
    }
    await settle();
    expect(openedIn(first)).toEqual([]);
    expect(first.window.isFocused).toBe(true);
  });

  test('a folder dropped on the icon opens', async () => {
    const path = folder('dropped');
    const started = await start();
    let prevented = false;
    const event = {
      preventDefault: () => {
        prevented = true;
      },
    };
    started.app.emit('open-file', event, path);
    expect(prevented).toBe(true);
    await expect
      .poll(() => openedIn(started), SOON)
      .toEqual([['viewer:opened', { is: 'open', id: 'dropped' }]]);
  });

  test('the menu asks for a folder and opens it; a cancelled dialog opens nothing', async () => {
    const started = await start();
    find(started.menu, 'Open folder…').click?.();
    await settle();
    expect(started.dialogs[0]).toMatchObject({ properties: ['openDirectory'] });
    expect(openedIn(started)).toEqual([]);
    started.chosen = folder('chosen');
    find(started.menu, 'Open folder…').click?.();
    await expect
      .poll(() => openedIn(started), SOON)
      .toEqual([['viewer:opened', { is: 'open', id: 'chosen' }]]);
  });

  test('the menu asks for a zipped package and opens it', async () => {
    const started = await start();
    const path = join(userData, 'zipped.situation');
    writeFileSync(path, zipOf(packageTexts()));
    started.chosen = path;
    find(started.menu, 'Open…').click?.();
    await expect
      .poll(() => openedIn(started), SOON)
      .toEqual([['viewer:opened', { is: 'open', id: 'small' }]]);
    expect(started.dialogs[0]).toMatchObject({ properties: ['openFile'] });
    expect(JSON.stringify(started.dialogs[0])).toContain('"situation"');
    expect(started.app.recentDocuments).toEqual([path]);
  });

  test('what is refused is told with its problems, is not remembered, and leaves open what is open', async () => {
    const started = await start();
    const path = folder('bad');
    writeFileSync(join(path, 'situation.json'), '{');
    started.app.emit('second-instance', {}, [], userData, { opened: path });
    await expect
      .poll(() => openedIn(started), SOON)
      .toMatchObject([
        ['viewer:opened', { is: 'refused', name: 'bad', problems: [{ file: 'situation.json' }] }],
      ]);
    expect(started.app.recentDocuments).toEqual([]);
    const answer = await started.protocols.get('app')?.(new Request('app://viewer/api/situation'));
    expect(JSON.stringify(await answer?.json())).toContain('syria-withdrawal-2024');
  });

  test('what was opened is listed, newest first, and opens again from the list', async () => {
    const paths = [folder('one'), folder('two')];
    const started = await start();
    for (const path of [...paths, paths[0]])
      started.app.emit('second-instance', {}, [], userData, { opened: path });
    await expect.poll(() => openedIn(started), SOON).toHaveLength(3);
    const listed = () =>
      find(started.menu, 'Open recent').submenu?.flatMap(({ label, click }) =>
        label && click ? [label] : [],
      );
    expect(listed()?.map((label) => basename(label.split('  (')[0] ?? ''))).toEqual([
      'one',
      'two',
      'Clear this list',
    ]);

    find(find(started.menu, 'Open recent').submenu ?? [], `two  (${userData})`).click?.();
    await expect
      .poll(() => openedIn(started).at(-1), SOON)
      .toEqual(['viewer:opened', { is: 'open', id: 'two' }]);

    const next = await start();
    expect(find(next.menu, 'Open recent').enabled).toBe(true);
    find(find(next.menu, 'Open recent').submenu ?? [], 'Clear this list').click?.();
    expect(find(next.menu, 'Open recent').enabled).toBe(false);
    expect(find((await start()).menu, 'Open recent').enabled).toBe(false);
  });

  test('a bundled situation and a folder that is gone are not listed', async () => {
    const started = await start(['syria-withdrawal-2024']);
    started.app.emit('second-instance', {}, [], userData, { opened: join(userData, 'gone') });
    await expect.poll(() => openedIn(started), SOON).toHaveLength(1);
    expect(find(started.menu, 'Open recent').enabled).toBe(false);
  });
});

function find(items: readonly StandInMenuItem[], label: string): StandInMenuItem {
  for (const item of items) {
    if (item.label === label) return item;
    const inner = item.submenu?.find((candidate) => candidate.label === label);
    if (inner) return inner;
  }
  throw new Error(`There is no "${label}" in the menu.`);
}
