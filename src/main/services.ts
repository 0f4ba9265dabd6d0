import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AppOptions } from './app/buildApp';
import { APPLICATION } from './application';
import { buildBasemapFiles } from './basemap/basemapFiles';
import { buildCoast } from './basemap/coast';
import { buildExportDesk } from './export/desk/exportDesk';
import { buildChosenPlaces, type ChosenPlaces } from './export/desk/places';
import { previewInWorker } from './export/desk/previewer';
import { buildWaitingFiles } from './export/desk/waitingFiles';
import { encodeInWorker } from './export/webm/encodeInWorker';
import type { OpenEncoder } from './export/webm/writeWebm';
import { buildSituationLibrary } from './situation/library';
import { loadInWorker } from './situation/loading/loadInWorker';
import { buildDrafts } from './situation/save/drafts';
import { gatherInWorker } from './situation/search/gatherInWorker';

// the built file lies in out/main (or out/main/chunks); packaged, the resources lie beside the app
const OUT_DIR = resolve(import.meta.dirname, import.meta.dirname.endsWith('chunks') ? '../..' : '..');

// built beside the entries
const LOAD_WORKER = resolve(OUT_DIR, 'main/loadWorker.js');
const NAMES_WORKER = resolve(OUT_DIR, 'main/namesWorker.js');
const ENCODE_WORKER = resolve(OUT_DIR, 'main/encodeWorker.js');
const SHEET_WORKER = resolve(OUT_DIR, 'main/sheetWorker.js');
const FILE_WORKER = resolve(OUT_DIR, 'main/fileWorker.js');
const VP8 = resolve(OUT_DIR, 'main/vp8.wasm');

/** The thread that writes pictures. */
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

/** Where the fonts of sheets are. */
export function fontsDir(): string {
  return resolve(resourcesDir(), 'fonts');
}

/** Encodes films in a thread of its own. */
export function filmEncoder(): OpenEncoder {
  return encodeInWorker(ENCODE_WORKER, VP8);
}

/** Where the built viewer for pages that stand alone is. */
export function standaloneDir(): string {
  return resolve(OUT_DIR, 'standalone');
}

/** Where the viewer keeps what is neither a setting nor a document: the same folder for every shell. */
function stateDir(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  const name = 'Situation Viewer';
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support', name);
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), name);
  return join(XDG_STATE_HOME || join(homedir(), '.local/state'), name);
}

interface ServiceOptions {
  /** A bundled id or a path. */
  readonly opened?: string | undefined;
  /** Where a shell that asks for places keeps them. */
  readonly places?: ChosenPlaces;
}

/** Puts together what the app answers from. */
export function buildServices({ opened, places = buildChosenPlaces() }: ServiceOptions = {}): AppOptions {
  const situations = buildSituationLibrary(situationsDir(), opened, loadInWorker(LOAD_WORKER));
  // read while the window opens, so that the page need not wait for it
  void situations.load();
  return {
    rendererDir: resolve(OUT_DIR, 'renderer'),
    resourcesDir: resourcesDir(),
    situations,
    drafts: buildDrafts(join(stateDir(), 'drafts')),
    gatherNames: gatherInWorker(NAMES_WORKER),
    basemap: buildBasemapFiles(basemapDir()),
    coast: buildCoast(basemapDir()),
    exports: buildExportDesk({
      preview: previewInWorker(SHEET_WORKER),
      places,
      waiting: buildWaitingFiles(),
      resourcesDir: resourcesDir(),
      standaloneDir: standaloneDir(),
      application: APPLICATION,
      sheetsWorker: EXPORT_WORKER,
      fileWorker: FILE_WORKER,
      encoder: { workerFile: ENCODE_WORKER, wasmFile: VP8 },
    }),
  };
}
