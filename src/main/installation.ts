import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

// the built file lies in out/main (or out/main/chunks); packaged, the resources lie beside the app
const OUT_DIR = resolve(import.meta.dirname, import.meta.dirname.endsWith('chunks') ? '../..' : '..');

// threads and what they run, built beside the entries
export const LOAD_WORKER = resolve(OUT_DIR, 'main/loadWorker.js');
export const NAMES_WORKER = resolve(OUT_DIR, 'main/namesWorker.js');
export const ENCODE_WORKER = resolve(OUT_DIR, 'main/encodeWorker.js');
export const SHEET_WORKER = resolve(OUT_DIR, 'main/sheetWorker.js');
export const FILE_WORKER = resolve(OUT_DIR, 'main/fileWorker.js');
export const VP8 = resolve(OUT_DIR, 'main/vp8.wasm');
export const EXPORT_WORKER = resolve(OUT_DIR, 'main/exportWorker.js');

/** Where the bundled resources are. */
export function resourcesDir(): string {
  const packaged = process.resourcesPath === undefined ? '' : resolve(process.resourcesPath, 'resources');
  return packaged && existsSync(packaged) ? packaged : resolve(OUT_DIR, '../resources');
}

/** Where the bundled situations are. */
export function situationsDir(): string {
  return resolve(resourcesDir(), 'situations');
}

/** Where the base map is. */
export function basemapDir(): string {
  return resolve(resourcesDir(), 'basemap');
}

/** Where the built viewer for pages that stand alone is. */
export function standaloneDir(): string {
  return resolve(OUT_DIR, 'standalone');
}

/** Where the built page is. */
export function rendererDir(): string {
  return resolve(OUT_DIR, 'renderer');
}

/** Where the viewer keeps what is neither a setting nor a document: the same folder for every shell. */
export function stateDir(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  const name = 'Situation Viewer';
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support', name);
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), name);
  return join(XDG_STATE_HOME || join(homedir(), '.local/state'), name);
}
