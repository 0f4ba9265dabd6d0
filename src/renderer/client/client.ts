import type { Api, Draft, FoundPicture, SaveFault, SaveRequest, SituationCopy } from '../../shared/api';
import type { BasemapCatalogue } from '../../shared/basemap/catalogue';
import type { Rehearsal } from '../../shared/briefing/rehearsal';
import type {
  ExportRequest,
  PreviewRequest,
  SheetPreview,
  WrittenExport,
} from '../../shared/export/exportRequest';
import type { OpenedFileHead } from '../../shared/openedFiles';
import { decodePointTable, type PointTable } from '../../shared/points/pointTable';
import type { Position } from '../../shared/position';
import { fail, ok, type Result } from '../../shared/result';
import type { SheetRefusal } from '../../shared/sheet/sheet';
import type { Written } from '../../shared/situation/written';
import { followExport } from './followExport';

/** A file with its path in what was dropped or picked. */
export interface NamedFile {
  readonly path: string;
  readonly file: File;
}

/** A layer of the situation that the page has before it. Once that has changed, what is asked of it is refused. */
export interface LayerOf {
  readonly version: string;
  readonly layer: string;
}

/** Everything the renderer asks of the app, by fetch, in every shell. */
export interface Client {
  situation(): Promise<Api['GET /api/situation']>;
  situations(): Promise<Api['GET /api/situations']>;
  /** The points of a large layer, without a copy of what came. */
  points(layer: LayerOf): Promise<PointTable>;
  /** One feature of a large layer by its row. */
  feature(layer: LayerOf, row: number): Promise<Api['GET /api/situation/feature']>;
  /** Several of them, at most `MAX_ROWS`. */
  features(layer: LayerOf, rows: readonly number[]): Promise<Api['GET /api/situation/features']>;
  /** Those whose names hold all words; the text is at most `MAX_WORDS_LENGTH` long. */
  search(layer: LayerOf, words: string): Promise<Api['GET /api/situation/search']>;
  /** Opens one of {@link Client.situations}. */
  open(reference: string): Promise<Api['PUT /api/situation']>;
  /** Hands files over to be opened. Their bytes are read from disk as they are sent. */
  openFiles(files: readonly NamedFile[], signal: AbortSignal): Promise<Api['POST /api/situations']>;
  /** Files of the base map by name: GeoJSON, not checked yet. */
  basemap(files: readonly string[]): Promise<Api['GET /api/basemap']>;
  basemapCatalogue(): Promise<BasemapCatalogue>;
  /** Saves scenes and presets into the open situation. */
  save(request: SaveRequest): Promise<Api['PUT /api/situation/written']>;
  /** The whole situation with other scenes and presets, zipped; or why not. */
  archive(written: Written): Promise<Blob | SaveFault>;
  /** Edits that were kept and never saved. */
  draft(of: SituationCopy, manifestVersion: string): Promise<Api['GET /api/draft']>;
  /** Keeps edits, even while the page is being left; null forgets them. */
  keepDraft(of: SituationCopy, draft: Draft | null): Promise<unknown>;
  /** What the last briefing of a situation took, where it lies. */
  lastRehearsal(of: SituationCopy): Promise<Api['GET /api/rehearsal']>;
  /** Keeps what a briefing took in place of the one before, even while the page is being left. */
  keepRehearsal(of: SituationCopy, rehearsal: Rehearsal): Promise<unknown>;
  shore(position: Position, signal?: AbortSignal): Promise<Api['GET /api/shore']>;
  /** How a sheet looks, or why there is none. */
  previewSheet(request: PreviewRequest, signal: AbortSignal): Promise<Result<SheetPreview, SheetRefusal>>;
  /** Writes files, or says why not. Nothing is left of what is aborted. */
  exportFiles(
    request: ExportRequest,
    watch: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
  ): Promise<Result<WrittenExport, SheetRefusal>>;
  /** What a file says of the picture that it shows, looked at by the app; or what of it is wrong. */
  findPicture(about: string): Promise<Result<FoundPicture, string>>;
  /** What was written, from the address it waits at. */
  written(address: string): Promise<Blob>;
}

/** Builds the client over the page's own origin. Rejects when the app cannot be reached, and with the app's own words when it refuses. */
export function buildClient(): Client {
  return {
    situation: () => ask('/api/situation', [422]),
    situations: () => ask('/api/situations'),
    points: askPoints,
    feature: (layer, row) => ask(`/api/situation/feature?${queryOf(layer)}&row=${row}`),
    features: (layer, rows) => ask(`/api/situation/features?${queryOf(layer)}&rows=${rows.join(',')}`),
    search: (layer, words) =>
      ask(`/api/situation/search?${queryOf(layer)}&words=${encodeURIComponent(words)}`),
    open: (reference) => ask('/api/situation', [422], { ...posted({ reference }), method: 'PUT' }),
    openFiles: (files, signal) => {
      const heads: OpenedFileHead[] = files.map(({ path, file }) => ({ path, size: file.size }));
      const body = new Blob([`${JSON.stringify(heads)}\n`, ...files.map(({ file }) => file)]);
      return ask('/api/situations', [422], { method: 'POST', body, signal });
    },
    save: (request) => ask('/api/situation/written', [409, 422], { ...posted(request), method: 'PUT' }),
    archive: async (written) => {
      const response = await request('/api/situation/archive', [422], posted(written));
      return response.ok ? response.blob() : ((await response.json()) as SaveFault);
    },
    draft: ({ situation, place }, manifestVersion) =>
      ask(`/api/draft?${new URLSearchParams({ situation, place, manifestVersion })}`),
    keepDraft: ({ situation, place }, draft) => {
      const query = new URLSearchParams({ situation, place });
      if (!draft) return ask(`/api/draft?${query}`, [], { method: 'DELETE', keepalive: true });
      return ask('/api/draft', [], kept(draft));
    },
    lastRehearsal: ({ situation, place }) =>
      ask(`/api/rehearsal?${new URLSearchParams({ situation, place })}`),
    keepRehearsal: ({ situation, place }, rehearsal) =>
      ask(`/api/rehearsal?${new URLSearchParams({ situation, place })}`, [], kept(rehearsal)),
    basemap: (files) => ask(`/api/basemap?files=${files.join(',')}`),
    basemapCatalogue: () => ask('/basemap/catalogue.json'),
    shore: ([lon, lat], signal) => ask(`/api/shore?lon=${lon}&lat=${lat}`, [], signal ? { signal } : {}),
    previewSheet: async (wished, signal) => {
      const response = await request('/api/sheet', [422], { ...posted(wished), signal });
      const answer = (await response.json()) as Api['POST /api/sheet'];
      return 'svg' in answer ? ok(answer) : fail(answer);
    },
    exportFiles: async (wished, { signal, onProgress }) => {
      const response = await request('/api/exports', [422], { ...posted(wished), signal });
      if (response.status === 422) return fail((await response.json()) as SheetRefusal);
      return followExport(response, onProgress);
    },
    findPicture: async (about) => {
      const response = await request('/api/picture', [400, 413, 422], { method: 'POST', body: about });
      const answer = (await response.json()) as Api['POST /api/picture'] | { readonly error: string };
      if ('picture' in answer) return ok(answer);
      return fail('reason' in answer ? answer.reason : answer.error);
    },
    written: async (address) => (await request(address)).blob(),
  };
}

function posted(body: unknown): RequestInit & { readonly body: string } {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** What is kept also where the page is being left, up to what browsers send from one that goes. */
function kept(body: unknown): RequestInit {
  const init = { ...posted(body), method: 'PUT' };
  return { ...init, keepalive: new TextEncoder().encode(init.body).length < 60_000 };
}

function queryOf({ version, layer }: LayerOf): string {
  return new URLSearchParams({ version, layer }).toString();
}

async function askPoints(layer: LayerOf): Promise<PointTable> {
  const response = await request(`/api/situation/points?${queryOf(layer)}`);
  const table = decodePointTable(await response.arrayBuffer());
  if (!table.ok) throw new Error(`the viewer answered no table of points: ${table.error}`);
  return table.value;
}

async function ask<T>(path: string, accepted: readonly number[] = [], init: RequestInit = {}): Promise<T> {
  const response = await request(path, accepted, init);
  return (await response.json()) as T;
}

async function request(
  path: string,
  accepted: readonly number[] = [],
  init: RequestInit = {},
): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok && !accepted.includes(response.status))
    throw new Error((await refusalOf(response)) ?? `the viewer answered ${response.status} to ${path}`);
  return response;
}

async function refusalOf(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null);
  const isRefusal = typeof body === 'object' && body !== null && 'error' in body;
  return isRefusal && typeof body.error === 'string' ? body.error : null;
}
