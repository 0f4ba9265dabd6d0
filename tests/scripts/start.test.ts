import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findElectron } from '../../scripts/lib/electronRuntime.mjs';
import { at } from '../../scripts/lib/paths.mjs';
import { parseStartArguments } from '../../scripts/lib/startArguments.mjs';
import { buildWhenStale } from '../main/electron/startBuilt';

beforeAll(buildWhenStale, 60_000);

let folder: string;
const started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Waits for a line that matches. */
  until(pattern: RegExp): Promise<RegExpMatchArray>;
  readonly ended: Promise<number | null>;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  // no display, unless a test gives one
  const { DISPLAY: _x, WAYLAND_DISPLAY: _y, CHROME_PATH: _z, ...rest } = process.env;
  const child = spawn(process.execPath, [at('scripts/start.mjs'), ...args], {
    env: { ...rest, INIT_CWD: folder, XDG_CONFIG_HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    ended,
    output: () => text,
    async until(pattern) {
      for (let tries = 0; tries < 200; tries += 1) {
        const found = text.match(pattern);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`"${pattern.source}" was not printed in:\n${text}`);
    },
  };
}

const isServing = (address: string) =>
  fetch(address).then(
    (answer) => answer.status === 401,
    () => false,
  );

describe('npm start', () => {
  test('with --shell none serves, prints the address, and ends with Ctrl+C', async () => {
    const { child, until, ended } = start(['--shell', 'none']);
    const [, address = '', token = ''] = await until(/(http:\/\/127\.0\.0\.1:\d+)\/\?token=([\w-]{43})/);
    expect(await isServing(address)).toBe(true);
    const page = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    expect(await page.text()).toContain('<div id="root">');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(await isServing(address)).toBe(false);
  });

  test('ends the server even when it is killed itself', async () => {
    const { child, until } = start(['--shell', 'none']);
    const [, address = ''] = await until(/(http:\/\/127\.0\.0\.1:\d+)\//);
    child.kill('SIGKILL');
    await expect.poll(() => isServing(address), { timeout: 5000 }).toBe(false);
  });

  test('with no display serves and says so', async () => {
    if (process.platform !== 'linux') return;
    const { until } = start([]);
    await until(/There is no display here: open the address in a browser\./);
  });

  test('with no browser serves and says how to name one', async () => {
    const { until } = start(['--shell', 'browser'], { DISPLAY: ':0', CHROME_PATH: join(folder, 'gone') });
    await until(/CHROME_PATH names .*gone, and there is no such file\./);
    await until(/Situation Viewer is at http/);
  });

  test('opens the folder that was named where npm was called', async () => {
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/situation.json'), '{');
    const { until } = start(['mine', '--shell', 'none']);
    const [, address = '', token = ''] = await until(/(http:\S+)\/\?token=([\w-]+)/);
    const answer = await fetch(`${address}/api/situation`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(422);
  });

  test('refuses what it does not know, with its usage', async () => {
    const { ended, output } = start(['--shell', 'window']);
    expect(await ended).toBe(2);
    expect(output()).toMatch(/--shell expects electron, browser or none[\s\S]*Usage: npm start/);
  });
});

describe('a program that stands in for a browser or for Electron', () => {
  /** A program that notes its arguments and stays, or ends with a code. */
  function writeProgram(name: string, end: 'stays' | number): string {
    const path = join(folder, name);
    const last = end === 'stays' ? 'setInterval(() => {}, 1000)' : `process.exit(${end})`;
    writeFileSync(
      path,
      `#!${process.execPath}\nrequire('node:fs').writeFileSync(${JSON.stringify(`${path}.args`)}, JSON.stringify([process.pid, ...process.argv.slice(2)]));\n${last}\n`,
    );
    chmodSync(path, 0o755);
    return path;
  }
  const argsOf = async (path: string) => {
    // a file that is there need not be written to its end
    const isWhole = () => existsSync(`${path}.args`) && readFileSync(`${path}.args`, 'utf8').endsWith(']');
    await expect.poll(isWhole, { timeout: 10_000 }).toBe(true);
    return JSON.parse(readFileSync(`${path}.args`, 'utf8')) as [number, ...string[]];
  };
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  // a script with a first line is a program on Linux and macOS alone
  const onUnix = test.skipIf(process.platform === 'win32');

  onUnix('the browser gets a one-time address, and ends with Ctrl+C', async () => {
    const browser = writeProgram('chrome', 'stays');
    const { child, until, ended } = start(['--shell', 'browser'], { DISPLAY: ':0', CHROME_PATH: browser });
    const [, address = '', token = ''] = await until(/(http:\/\/127\.0\.0\.1:\d+)\/\?token=([\w-]{43})/);
    const [pid, ...args] = await argsOf(browser);
    const app = args.find((arg) => arg.startsWith('--app='))?.slice('--app='.length) ?? '';
    expect(app).toContain(address);
    expect(app).not.toContain(token);
    expect((await fetch(app, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(app, { redirect: 'manual' })).status).toBe(401);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  onUnix('a browser that ends at once leaves the address to be opened elsewhere', async () => {
    const browser = writeProgram('chrome', 3);
    const { until } = start(['--shell', 'browser'], { DISPLAY: ':0', CHROME_PATH: browser });
    await until(/The browser did not open: it ended with code 3 before it showed a window\./);
    const [address = ''] = await until(/http:\/\/127\.0\.0\.1:\d+/);
    expect(await isServing(address)).toBe(true);
  });

  onUnix('Electron gets the built entry and the situation, and ends with Ctrl+C', async () => {
    const electron = writeProgram('electron', 'stays');
    const { child, ended } = start(['syria-withdrawal-2024'], {
      DISPLAY: ':0',
      ELECTRON_OVERRIDE_DIST_PATH: folder,
    });
    const [pid, ...args] = await argsOf(electron);
    expect(args[0]).toBe(at('out/main/index.js'));
    expect(args.at(-1)).toBe('syria-withdrawal-2024');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  onUnix('where Electron cannot start, one line says so and the browser opens', async () => {
    writeProgram('electron', 127);
    const browser = writeProgram('chrome', 'stays');
    const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder, CHROME_PATH: browser };
    const { until } = start([], env);
    await until(/Electron ended with code 127\. The viewer opens in a browser instead/);
    expect((await argsOf(browser)).some((arg) => String(arg).startsWith('--app='))).toBe(true);
    const byHand = start(['--shell', 'electron'], env);
    expect(await byHand.ended).toBe(1);
  });
});

test('Electron is found where its package or ELECTRON_OVERRIDE_DIST_PATH has its program', () => {
  const before = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  process.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
  expect(findElectron()).toBeUndefined();
  if (before === undefined) delete process.env.ELECTRON_OVERRIDE_DIST_PATH;
  else process.env.ELECTRON_OVERRIDE_DIST_PATH = before;
});

test('a name that is no folder is left as a bundled id', () => {
  expect(parseStartArguments(['syria-withdrawal-2024'], folder)).toEqual({
    situation: ['syria-withdrawal-2024'],
    port: [],
    shell: undefined,
  });
  mkdirSync(join(folder, 'mine'));
  expect(parseStartArguments(['mine', '--port', '8080'], folder)).toMatchObject({
    situation: [join(folder, 'mine')],
    port: ['--port', '8080'],
  });
  expect(parseStartArguments(['a', 'b'], folder)).toHaveProperty('refused');
});
