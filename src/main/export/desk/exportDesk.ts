import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ExportRequest, PreviewRequest, WrittenExport } from '../../../shared/export/exportRequest';
import { type ExportFormat, type FormatId, formatOf } from '../../../shared/export/formats';
import { fail, ok, type Result } from '../../../shared/result';
import type { Picture } from '../../../shared/sheet/picture';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import { compileScene } from '../../../shared/situation/compileScene';
import type { WrittenScene } from '../../../shared/situation/schema/scene';
import type { Loaded } from '../../situation/loadSituation';
import { isDataFormat } from '../data/dataFormats';
import { exportInWorker } from '../exportInWorker';
import { nameOfPicture, safeName } from '../fileNames';
import type { FileOrder } from '../files/exportFile';
import { fileInWorker } from '../files/fileInWorker';
import { isFilmFormat } from '../film/filmFormats';
import { sheetFormatOf } from '../formats';
import type { SheetSource } from '../sheets/drawingKit';
import type { FirstSheet } from '../sheets/firstSheet';
import type { Watch } from '../thread/answerOrder';
import type { Checked } from './parseRequests';
import type { Preview } from './previewer';
import { refuseUnknown } from './refuseUnknown';
import { type Target, type TargetOptions, targetFor } from './target';
import type { Fetched } from './waitingFiles';

/** What is open, with its large layers. */
type Open = Extract<Loaded, { ok: true }>;
type Request = Checked<ExportRequest>;

/** Where exports are asked for and handed out. */
export interface ExportDesk {
  preview(open: Open, request: Checked<PreviewRequest>): ReturnType<Preview>;
  /** Writes files to the place that the request names, else to where they wait to be fetched. Null when it was cancelled; then nothing is left. */
  write(
    open: Open,
    request: Request,
    watch: Watch<number>,
  ): Promise<Result<WrittenExport, SheetRefusal> | null>;
  /** What waits under an id, once. */
  take(id: string): Promise<Fetched | undefined>;
}

export interface DeskOptions extends TargetOptions {
  readonly preview: Preview;
  readonly resourcesDir: string;
  readonly standaloneDir: string;
  readonly application: SheetSource['application'];
  /** Built workers, and what films are encoded with. */
  readonly sheetsWorker: string;
  readonly fileWorker: string;
  readonly encoder: { readonly workerFile: string; readonly wasmFile: string };
}

/** Builds the desk. What is heavy is done in threads. */
export function buildExportDesk(options: DeskOptions): ExportDesk {
  const { waiting, preview, resourcesDir, application } = options;
  const sourceOf = ({ value: situation, points }: Open): SheetSource => ({
    situation,
    points,
    resourcesDir,
    application,
  });
  return {
    preview: async (saved, { picture, options: sheetOptions, scenes, format }) => {
      const open = withScenes(saved, scenes);
      const known = refuseUnknown(open.value, [picture]);
      return known.ok
        ? preview(sourceOf(open), { picture, options: sheetOptions, first: firstOf(format) })
        : known;
    },
    take: waiting.take,
    async write(saved, request, watch) {
      const open = withScenes(saved, request.scenes);
      const known = refuseUnknown(open.value, request.pictures);
      if (!known.ok) return known;
      const { id } = open.value;
      const target = await targetFor(request, safeName(id), options);
      if (!target.ok) return target;
      const { folder, file, isOwn } = target.value;
      const outcome = await writeInto(
        { folder, file },
        { source: sourceOf(open), request, watch },
        options,
      ).catch(async (error: unknown) => {
        if (isOwn) await rm(folder, { recursive: true, force: true });
        throw error;
      });
      if (!outcome?.ok) {
        if (isOwn) await rm(folder, { recursive: true, force: true });
        return outcome;
      }
      const { paths, notes } = outcome.value;
      const files = await Promise.all(
        paths.map(async (path) => ({ name: basename(path), bytes: (await stat(path)).size })),
      );
      const address =
        request.destination === undefined
          ? `/api/exports/${waiting.keep(folder, paths, `${safeName(id)}.zip`)}`
          : null;
      return ok({ files, address, notes });
    },
  };
}

/** What is open, with its scenes as they are edited. */
function withScenes(open: Open, scenes: readonly WrittenScene[] | undefined): Open {
  if (!scenes) return open;
  const { timeZone, layers } = open.value;
  const visibleLayers = layers.filter(({ visible }) => visible).map(({ id }) => id);
  const compiled = scenes.map((scene) => compileScene(scene, { timeZone, visibleLayers }));
  return { ...open, value: { ...open.value, scenes: compiled } };
}

/** What is looked at of a file of a format. */
function firstOf(format: FormatId | undefined): FirstSheet {
  return format === 'handout' ? 'first page' : format === 'pptx' ? 'slide' : 'sheet';
}

interface Order {
  readonly source: SheetSource;
  readonly request: Request;
  readonly watch: Watch<number>;
}

interface Outcome {
  readonly paths: readonly string[];
  readonly notes: readonly string[];
}

async function writeInto(
  { folder, file }: Pick<Target, 'folder' | 'file'>,
  { source, request, watch }: Order,
  options: DeskOptions,
): Promise<Result<Outcome, SheetRefusal> | null> {
  const { situation } = source;
  const name = safeName(situation.id);
  const [picture] = request.pictures;
  if (!picture) return refuse('pictures', 'expected a picture at least');
  const sheets = sheetFormatOf(request.format);
  if (sheets) {
    const pictures = request.pictures.map((each) => ({
      name: nameOfPicture(situation, each),
      picture: each,
    }));
    const outcome = await exportInWorker(
      options.sheetsWorker,
      {
        ...source,
        formats: [sheets],
        pictures,
        name,
        options: request.options,
        folder,
        file,
        worldFile: request.worldFile,
        draws: request.shows && firstOf(request.shows),
        replace: true,
      },
      { signal: watch.signal, onProgress: ({ share }) => watch.onProgress(share) },
    );
    if (!outcome) return null;
    const { written, refused, notes } = outcome;
    if (refused.length === 0) return ok({ paths: written, notes });
    // all or nothing: a set with gaps is none
    await Promise.all(written.map((path) => rm(path, { force: true })));
    return refuse('sheet', refused.join('\n'));
  }
  const format: ExportFormat = formatOf(request.format);
  const called =
    format.kind === 'page' || request.pictures.length > 1 ? name : nameOfPicture(situation, picture);
  const path = file ?? join(folder, `${called}.${format.extension}`);
  const outcome = await fileInWorker(
    options.fileWorker,
    orderFor(path, picture, { source, request, watch }, options),
    watch,
  );
  if (!outcome) return null;
  return outcome.ok ? ok({ paths: [path], notes: outcome.value }) : outcome;
}

function orderFor(
  path: string,
  picture: Picture,
  { source, request }: Order,
  options: DeskOptions,
): FileOrder {
  const { format, film, pictures } = request;
  const common = { ...source, path, options: request.options, replace: true };
  if (isFilmFormat(format) && film)
    return {
      ...common,
      is: 'film',
      format,
      film,
      pictures: [picture, ...pictures.slice(1)],
      encoder: options.encoder,
    };
  if (format === 'pptx')
    return {
      ...common,
      is: 'deck',
      pictures,
      pixelsAcross: Math.round(request.options.width * request.options.pixelRatio),
    };
  // whoever exports from a window opens a table in a spreadsheet
  if (isDataFormat(format)) return { ...common, is: 'data', format, picture, byteOrderMark: true };
  return { ...common, is: 'page', picture, standaloneDir: options.standaloneDir };
}

function refuse(option: string, reason: string): Result<never, SheetRefusal> {
  return fail({ option, reason });
}
