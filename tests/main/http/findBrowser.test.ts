import { describe, expect, test } from 'vitest';
import { buildBrowserArguments } from '../../../src/main/http/browserArguments';
import { findBrowser, hasDisplay, type Machine } from '../../../src/main/http/findBrowser';

const machine = (files: readonly string[], rest: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/a',
  exists: (path) => files.includes(path),
  ...rest,
});

describe('finding a browser', () => {
  test('on Linux it is on the path or where the vendor puts it', () => {
    expect(findBrowser(machine(['/usr/bin/chromium', '/usr/bin/google-chrome']))).toEqual({
      ok: true,
      value: '/usr/bin/chromium',
    });
    expect(findBrowser(machine(['/opt/microsoft/msedge/msedge']))).toMatchObject({
      value: '/opt/microsoft/msedge/msedge',
    });
    const own = machine(['/home/a/bin/brave-browser'], { env: { PATH: '/home/a/bin' } });
    expect(findBrowser(own)).toMatchObject({ value: '/home/a/bin/brave-browser' });
  });

  test('a snap is taken only when there is nothing else', () => {
    const path = { env: { PATH: '/snap/bin:/usr/bin' } };
    expect(findBrowser(machine(['/snap/bin/chromium', '/usr/bin/google-chrome'], path))).toMatchObject({
      value: '/usr/bin/google-chrome',
    });
    expect(findBrowser(machine(['/snap/bin/chromium'], path))).toMatchObject({ value: '/snap/bin/chromium' });
  });

  test('on a Mac it is an application of everybody or of the user', () => {
    const edge = '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser(machine([edge], { platform: 'darwin', home: '/Users/a', env: {} }))).toMatchObject({
      value: edge,
    });
  });

  test('on Windows it is in one of the program folders', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(machine([edge], { platform: 'win32', env }))).toMatchObject({ value: edge });
  });

  test('CHROME_PATH goes before everything, and is refused when it leads nowhere', () => {
    const files = ['/usr/bin/chromium', '/own/chrome'];
    const named = (CHROME_PATH: string) => machine(files, { env: { CHROME_PATH, PATH: '/usr/bin' } });
    expect(findBrowser(named('/own/chrome'))).toMatchObject({ value: '/own/chrome' });
    expect(findBrowser(named('/gone'))).toEqual({
      ok: false,
      error: 'CHROME_PATH names /gone, and there is no such file.',
    });
  });

  test('none at all is said in a sentence that names a way on', () => {
    const found = findBrowser(machine([]));
    expect(!found.ok && found.error).toContain('CHROME_PATH');
  });
});

test('only Linux can have no display', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false);
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true);
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
  expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true);
});

describe('the browser’s switches', () => {
  const window = { url: 'http://127.0.0.1:1/?token=x', profile: '/p', isNewProfile: false };
  const linux = { platform: 'linux', env: { DISPLAY: ':0' } } as const;

  test('open one page as an app, in a profile of its own, off the network', () => {
    const args = buildBrowserArguments(window, linux, false);
    expect(args).toEqual(
      expect.arrayContaining(['--app=http://127.0.0.1:1/?token=x', '--user-data-dir=/p', '--no-first-run']),
    );
    expect(args).toEqual(
      expect.arrayContaining([
        '--disable-background-networking',
        '--disable-sync',
        '--proxy-server=http://127.0.0.1:9',
      ]),
    );
  });

  test('keep the sandbox for everybody but root on Linux', () => {
    expect(buildBrowserArguments(window, linux, false)).not.toContain('--no-sandbox');
    expect(buildBrowserArguments(window, { platform: 'darwin', env: {} }, true)).not.toContain(
      '--no-sandbox',
    );
    expect(buildBrowserArguments(window, linux, true)).toContain('--no-sandbox');
  });

  test('give a size to the first window alone', () => {
    const sized = (isNewProfile: boolean) =>
      buildBrowserArguments({ ...window, isNewProfile }, linux, false).some((arg) =>
        arg.startsWith('--window-size'),
      );
    expect([sized(true), sized(false)]).toEqual([true, false]);
  });
});
