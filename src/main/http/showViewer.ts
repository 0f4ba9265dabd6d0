import { type BrowserAppWindow, openBrowserWindow } from './browserWindow';
import { findBrowser, hasDisplay } from './findBrowser';
import type { LoopbackServer } from './serveOnLoopback';

/**
 * Prints where the viewer is and, for the browser shell, opens it in a window whose end is the end of the viewer.
 * Without a display or a browser it goes on serving and says why. Ctrl+C ends the window and the server.
 */
export function showViewer(server: LoopbackServer, shell: 'browser' | 'none'): void {
  const browser = shell === 'browser' ? findWindow() : undefined;
  console.log(`Situation Viewer is at ${server.url}`);
  if (browser && !browser.ok) console.log(browser.error);
  if (browser?.ok && isRootOnLinux())
    console.log('The browser runs without its sandbox, because this is the root account.');
  console.log('Ctrl+C ends it.');

  const window = browser?.ok ? openBrowserWindow(browser.value, server.buildOneTimeUrl()) : undefined;
  endWithSignals(server, window);
}

function findWindow() {
  if (!hasDisplay())
    return { ok: false, error: 'There is no display here: open the address in a browser.' } as const;
  return findBrowser();
}

function endWithSignals(server: LoopbackServer, window: BrowserAppWindow | undefined): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await window?.close();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  // whoever started this process over a channel is gone
  process.on('disconnect', () => void end());
  void window?.ended.then((how) => {
    if (how.kind === 'closed' || isEnding) return end();
    console.log(`The browser did not open: ${how.reason}. Open the address in another one.`);
  });
}

function isRootOnLinux(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
