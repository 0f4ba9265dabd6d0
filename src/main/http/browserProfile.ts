import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Machine, thisMachine } from './findBrowser';

/** A browser profile that this run has to itself. */
export interface BrowserProfile {
  readonly folder: string;
  /** No browser has used it yet. */
  readonly isNew: boolean;
  release(): void;
}

/**
 * Takes the first profile that no other viewer uses. It is kept, so the window comes back where it was; and it is
 * the viewer's own, because a browser that already runs on a profile would take over the window and exit at once.
 */
export function claimBrowserProfile(browser: string, machine: Machine = thisMachine()): BrowserProfile {
  for (let number = 1; ; number += 1) {
    const folder = join(profilesFolder(browser, machine), `browser-${number}`);
    const lock = join(folder, 'viewer.pid');
    if (claim(folder, lock)) {
      const isNew = !existsSync(join(folder, 'Default'));
      return { folder, isNew, release: () => rmSync(lock, { force: true }) };
    }
  }
}

function claim(folder: string, lock: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isRunning(Number(readFileSync(lock, 'utf8')))) return false;
    // left behind by a viewer that was killed
    writeFileSync(lock, String(process.pid));
    return true;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function profilesFolder(browser: string, { platform, env, home }: Machine): string {
  const name = 'Situation Viewer';
  // snap's confinement hides the dotted folders of the home
  if (browser.startsWith('/snap/')) return join(home, 'snap/chromium/common', name);
  if (platform === 'darwin') return join(home, 'Library/Application Support', name);
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData/Local'), name);
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), name);
}
