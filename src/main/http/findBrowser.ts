import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';

/** What the search looks at; a test hands in a machine of its own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly exists: (path: string) => boolean;
}

/**
 * Finds an installed browser of the Chromium family: what `CHROME_PATH` names, else Chromium, Chrome, Edge or Brave
 * in the places where their installers put them. A `CHROME_PATH` that leads nowhere is refused, not passed over.
 */
export function findBrowser(machine: Machine = thisMachine()): Result<string, string> {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    return machine.exists(chosen)
      ? ok(chosen)
      : fail(`CHROME_PATH names ${chosen}, and there is no such file.`);
  }
  const found = listPlaces(machine).find(machine.exists);
  return found ? ok(found) : fail('No Chromium, Chrome, Edge or Brave was found. CHROME_PATH can name one.');
}

/** Whether a window can be shown at all. Only Linux tells beforehand. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'> = thisMachine()): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };
}

function listPlaces(machine: Machine): string[] {
  if (machine.platform === 'darwin') return listMacPlaces(machine.home);
  if (machine.platform === 'win32') return listWindowsPlaces(machine.env);
  return listLinuxPlaces(machine.env);
}

/** Snap's Chromium comes last: its confinement makes it the slowest to start. */
function listLinuxPlaces(env: Machine['env']): string[] {
  const names = [
    ...['chromium', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
    ...['brave-browser-stable', 'brave-browser', 'chromium-browser'],
  ];
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin'].filter(
    (folder) => folder !== '/snap/bin',
  );
  return [
    ...names.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    ...['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/opt/brave.com/brave/brave'],
    '/snap/bin/chromium',
  ];
}

function listMacPlaces(home: string): string[] {
  const names = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
  return names.flatMap((name) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) =>
      posix.join(folder, `${name}.app/Contents/MacOS/${name}`),
    ),
  );
}

function listWindowsPlaces(env: Machine['env']): string[] {
  const programs = [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ];
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData ?? env.LOCALAPPDATA];
  return programs.flatMap((program) =>
    folders.flatMap((folder) => (folder ? [win32.join(folder, program)] : [])),
  );
}
