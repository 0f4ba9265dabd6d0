import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { at } from '../../../scripts/lib/paths.mjs';
import type { ViewerBridge } from '../../../src/shared/bridge';
import { StandIn, type StandInOptions, type StandInWindow } from './standIn';

/** Builds `out/` when it is stale, and fails the tests that need it when it cannot be built. */
export async function buildWhenStale(): Promise<void> {
  const failure = await ensureBuilt();
  if (failure !== undefined) throw new Error(failure);
}

export interface Started extends StandIn {
  readonly window: StandInWindow;
}

/** Runs the built main process from its start on a stand-in machine; `args` are what follows the script's name. */
export async function startBuilt(options: StandInOptions, args: readonly string[] = []): Promise<Started> {
  const standIn = new StandIn(options);
  vi.resetModules();
  vi.doMock('electron', () => standIn.module);
  const before = process.argv;
  process.argv = ['electron', ...(options.isPackaged ? [] : ['out/main/index.js']), ...args];
  await import(/* @vite-ignore */ at('out/main/index.js'));
  process.argv = before;
  standIn.app.becomeReady();
  // one turn for what waits for `ready`
  await new Promise((resolve) => setImmediate(resolve));
  return Object.defineProperty(standIn, 'window', { value: standIn.windows[0] }) as Started;
}

/** Runs the built preload as Electron does, and connects it with a started main process. */
export function runBuiltPreload(started: Started): ViewerBridge {
  const { ipcMain, window } = started;
  const listeners = new Map<string, Set<(event: object, payload: unknown) => void>>();
  window.webContents.on('to-page', (channel: string, payload: unknown) => {
    for (const listener of listeners.get(channel) ?? [])
      listener({ sender: 'not for the page' }, structuredClone(payload));
  });
  let exposed: unknown;
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => {
        exposed = { [name]: value };
      },
    },
    ipcRenderer: {
      send: (channel: string, message: unknown) =>
        ipcMain.emit(channel, { senderFrame: window.webContents.mainFrame }, structuredClone(message)),
      invoke: (channel: string, message: unknown) =>
        ipcMain.invoke(channel, { senderFrame: window.webContents.mainFrame }, structuredClone(message)),
      on: (channel: string, listener: never) =>
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      removeListener: (channel: string, listener: never) => listeners.get(channel)?.delete(listener),
    },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}.`);
    return electron;
  };
  new Function('require', 'exports', 'module', readFileSync(window.options.webPreferences.preload, 'utf8'))(
    require,
    {},
    {},
  );
  return (exposed as { viewer: ViewerBridge }).viewer;
}
