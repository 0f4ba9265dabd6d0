import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex, Readable, Writable } from 'node:stream';
import { buildBrowserArguments } from './browserArguments';
import { claimBrowserProfile } from './browserProfile';

/** How the window went: the user closed it, or the browser ended without showing one. */
export type WindowEnd = { readonly kind: 'closed' } | { readonly kind: 'failed'; readonly reason: string };

export interface BrowserAppWindow {
  readonly ended: Promise<WindowEnd>;
  /** Closes the window and ends its browser. */
  close(): Promise<void>;
}

/** A browser that ends sooner than this has shown nothing: it crashed, or handed the address to another one. */
const TOO_SOON_MS = 2000;

/** How long a browser may take to leave when asked, before it is ended. */
const LEAVE_MS = 3000;

/** Opens the address in a window of its own, without tabs or address bar, in a profile kept for the viewer. */
export function openBrowserWindow(browser: string, url: string): BrowserAppWindow {
  const profile = claimBrowserProfile(browser);
  const startedMs = Date.now();
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
  const child = spawn(
    browser,
    buildBrowserArguments({ url, profile: profile.folder, isNewProfile: profile.isNew }),
    {
      stdio: [...stdio],
    },
  );

  const exited = new Promise<WindowEnd>((resolve) => {
    child.once('error', (error) => resolve({ kind: 'failed', reason: error.message }));
    child.once('exit', (code, signal) => {
      const isTooSoon = Date.now() - startedMs < TOO_SOON_MS;
      const reason = `it ended with ${signal ?? `code ${code}`} before it showed a window`;
      resolve(isTooSoon ? { kind: 'failed', reason } : { kind: 'closed' });
    });
  });
  const gone = exited.finally(profile.release);
  const leave = () => leaveBrowser(child, gone);
  // a Mac's browser goes on without windows, so the last window is watched as well as the process
  watchPages(child, () => void leave());
  return { ended: gone, close: leave };
}

async function leaveBrowser(child: ChildProcess, gone: Promise<WindowEnd>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  say(child, 'Browser.close');
  const timer = setTimeout(() => child.kill('SIGKILL'), LEAVE_MS);
  await gone;
  clearTimeout(timer);
}

/**
 * Listens on the browser's debugging pipe (two file handles that only this process holds, no port) for the last page
 * to close. The browser leaves by itself when the pipe breaks, so it never outlives the viewer.
 */
function watchPages(child: ChildProcess, onLastClosed: () => void): void {
  const pages = new Set<string>();
  let rest = '';
  const output = child.stdio[4] as Readable;
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) note(JSON.parse(message) as PageEvent);
  });
  output.on('error', () => {});
  (child.stdio[3] as Duplex).on('error', () => {});
  say(child, 'Target.setDiscoverTargets', { discover: true });

  function note({ method, params }: PageEvent): void {
    if (method === 'Target.targetCreated' && params?.targetInfo?.type === 'page')
      pages.add(params.targetInfo.targetId);
    if (method === 'Target.targetDestroyed' && pages.delete(params?.targetId ?? '') && pages.size === 0)
      onLastClosed();
  }
}

/** The two events of the Chrome DevTools Protocol that matter here. */
interface PageEvent {
  readonly method?: string;
  readonly params?: {
    readonly targetId?: string;
    readonly targetInfo?: { readonly targetId: string; readonly type: string };
  };
}

function say(child: ChildProcess, method: string, params: Record<string, unknown> = {}): void {
  (child.stdio[3] as Writable).write(`${JSON.stringify({ id: 1, method, params })}\0`);
}
