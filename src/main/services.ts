import { join } from 'node:path';
import type { AppOptions } from './app/buildApp';
import { APPLICATION } from './application';
import { buildBasemapFiles } from './basemap/basemapFiles';
import { buildCoast } from './basemap/coast';
import { buildExportDesk } from './export/desk/exportDesk';
import { keepPreviews } from './export/desk/keepPreviews';
import { buildChosenPlaces, type ChosenPlaces } from './export/desk/places';
import { previewInWorker } from './export/desk/previewer';
import { buildWaitingFiles } from './export/desk/waitingFiles';
import {
  basemapDir,
  ENCODE_WORKER,
  EXPORT_WORKER,
  FILE_WORKER,
  LOAD_WORKER,
  NAMES_WORKER,
  rendererDir,
  resourcesDir,
  SHEET_WORKER,
  situationsDir,
  standaloneDir,
  stateDir,
  VP8,
} from './installation';
import { buildSituationLibrary } from './situation/library';
import { loadInWorker } from './situation/loading/loadInWorker';
import { buildDrafts } from './situation/save/drafts';
import { buildRehearsals } from './situation/save/rehearsals';
import { gatherInWorker } from './situation/search/gatherInWorker';

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
    rendererDir: rendererDir(),
    resourcesDir: resourcesDir(),
    situations,
    drafts: buildDrafts(join(stateDir(), 'drafts')),
    rehearsals: buildRehearsals(join(stateDir(), 'rehearsals')),
    gatherNames: gatherInWorker(NAMES_WORKER),
    basemap: buildBasemapFiles(basemapDir()),
    coast: buildCoast(basemapDir()),
    exports: buildExportDesk({
      preview: keepPreviews(previewInWorker(SHEET_WORKER)),
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
