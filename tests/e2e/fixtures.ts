import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  test as base,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';
import { findElectron } from '../../scripts/lib/electronRuntime.mjs';
import { at } from '../../scripts/lib/paths.mjs';

export { expect };

export interface ShellOptions {
  /** Which shell the project's tests run in. */
  shell: 'browser' | 'electron';
}

export interface ViewerFixtures {
  /** The situation to open, a bundled id or a folder; the bundled one unless a test says otherwise. */
  situation: string | undefined;
  /** Console errors that a test expects, such as the 422 of a broken situation. */
  expectedErrors: RegExp | undefined;
  /** The built viewer's page, open at its start address. Anything it asks of another host, and any error, fails the test. */
  viewer: Page;
}

interface RunningServer {
  /** The printed address, with its token. */
  readonly url: string;
  close(): Promise<void>;
}

/** Every end-to-end test: the built viewer in the project's shell, watched for requests and errors. */
export const test = base.extend<ViewerFixtures & ShellOptions>({
  shell: ['browser', { option: true }],
  situation: [undefined, { option: true }],
  expectedErrors: [undefined, { option: true }],
  viewer: async ({ shell, situation, expectedErrors, context }, use) => {
    const opened =
      shell === 'electron' ? await openElectron(situation) : await openBrowser(context, situation);
    const problems = watch(opened.context, opened.origin, expectedErrors);
    const page = await opened.open();
    await use(page);
    await opened.close();
    expect(problems, 'requests to other hosts, and errors').toEqual([]);
  },
});

/** Starts the built loopback server on a free port. */
export async function startServer(situation?: string): Promise<RunningServer> {
  const args = [at('out/main/serve.js'), '--shell', 'none', ...(situation === undefined ? [] : [situation])];
  // edits that a test leaves unsaved are offered back to no other run
  const state = mkdtempSync(join(tmpdir(), 'viewer-state-'));
  const env = { ...process.env, XDG_STATE_HOME: state };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve())).then(() =>
    rmSync(state, { recursive: true, force: true }),
  );
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const printed = output.match(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+(?=\s)/)?.[0];
      if (printed !== undefined) resolve(printed);
    });
    child.once('close', (code) => reject(new Error(`The server ended with code ${code}: ${output}`)));
  });
  return {
    url,
    close: () => {
      child.kill();
      return closed;
    },
  };
}

interface OpenedShell {
  readonly context: BrowserContext;
  /** The viewer's own address: the only one that may be asked. */
  readonly origin: string;
  open(): Promise<Page>;
  close(): Promise<void>;
}

async function openBrowser(context: BrowserContext, situation: string | undefined): Promise<OpenedShell> {
  const server = await startServer(situation);
  return {
    context,
    origin: `${new URL(server.url).origin}/`,
    async open() {
      const page = await context.newPage();
      await page.goto(server.url);
      return page;
    },
    async close() {
      await context.close();
      await server.close();
    },
  };
}

async function openElectron(situation: string | undefined): Promise<OpenedShell> {
  const profile = mkdtempSync(join(tmpdir(), 'viewer-e2e-'));
  const isRoot = process.getuid?.() === 0;
  const app = await electron.launch({
    executablePath: findElectron() ?? '',
    env: { ...process.env, XDG_STATE_HOME: profile } as Record<string, string>,
    args: [
      at('out/main/index.js'),
      `--user-data-dir=${profile}`,
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(situation === undefined ? [] : [situation]),
    ],
  });
  return {
    context: app.context(),
    origin: 'app://viewer/',
    open: () => app.firstWindow(),
    async close() {
      await app.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function watch(context: BrowserContext, origin: string, expectedErrors: RegExp | undefined): string[] {
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!expectedErrors?.test(problem)) problems.push(problem);
  };
  context.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(origin) || url.startsWith('data:') || url.startsWith(`blob:${origin}`);
    if (!isOwn) problems.push(`request to ${url}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(`page error: ${error.error().message}`));
  context.on('page', (page) => page.on('websocket', (socket) => problems.push(`socket to ${socket.url()}`)));
  return problems;
}
