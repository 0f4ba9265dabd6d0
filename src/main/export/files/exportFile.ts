import { join } from 'node:path';
import type { FilmWish } from '../../../shared/export/exportRequest';
import { decodePointTable } from '../../../shared/points/pointTable';
import type { Bounds } from '../../../shared/position';
import { fail, ok, type Result } from '../../../shared/result';
import type { FilmPlan } from '../../../shared/sheet/film/film';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Picture } from '../../../shared/sheet/picture';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import type { CompiledScene } from '../../../shared/situation/compiled';
import { buildApp6Shapes } from '../../situation/app6Shapes';
import { aboutPictured } from '../data/aboutPictured';
import type { DataFormat } from '../data/dataFormats';
import { writeData } from '../data/writeData';
import { prepareFilm } from '../film/exportFilm';
import type { FilmFormat } from '../film/filmFormats';
import type { Sink } from '../film/sink';
import { writeFilm } from '../film/writeFilm';
import { openFontFiles } from '../fonts/fontFiles';
import { buildLayText } from '../fonts/layText';
import { measureBy } from '../fonts/measureText';
import { writeHtml } from '../html/writeHtml';
import { exportDeck } from '../pptx/exportDeck';
import { readBasemap } from '../readBasemap';
import { buildSheetMaker, type SheetSource } from '../sheets/sheetMaker';
import { encodeInWorker } from '../webm/encodeInWorker';
import { writeWholeBy } from '../writeWhole';

/** A file that is no sheet, to be written to a path in place of whatever is there. Plain data. */
export type FileOrder = SheetSource & { readonly path: string; readonly options: SheetOptions } & (
    | { readonly is: 'data'; readonly format: DataFormat; readonly picture: Picture }
    | {
        readonly is: 'film';
        readonly format: FilmFormat;
        readonly pictures: readonly [Picture, ...Picture[]];
        readonly film: FilmWish;
        /** The built worker that encodes, and what it encodes with. */
        readonly encoder: { readonly workerFile: string; readonly wasmFile: string };
      }
    | { readonly is: 'deck'; readonly scenes: readonly CompiledScene[] }
    | { readonly is: 'page'; readonly picture: Picture | null; readonly standaloneDir: string }
  );

/** The notes, or why there is no file. */
export type FileOutcome = Result<readonly string[], SheetRefusal>;

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Writes the file whole or not at all. Throws the signal's reason once it is aborted. */
export async function writeFile(order: FileOrder, watch: Watch): Promise<FileOutcome> {
  const filled = await fillFor(order, watch);
  if (!filled.ok) return filled;
  const { fill, notes } = filled.value;
  const written = await writeWholeBy(order.path, fill, { replace: true });
  return written.ok ? ok(notes) : fail({ option: 'destination', reason: written.error });
}

interface Filling {
  readonly fill: (sink: Sink) => Promise<void>;
  readonly notes: readonly string[];
}

async function fillFor(order: FileOrder, watch: Watch): Promise<Result<Filling, SheetRefusal>> {
  switch (order.is) {
    case 'data':
      return dataFilling(order, watch);
    case 'film':
      return filmFilling(order, watch);
    case 'deck':
      return deckFilling(order, watch);
    case 'page': {
      const { situation, points, application, picture, options, standaloneDir, resourcesDir } = order;
      const page = await writeHtml(
        { situation, points, application, opening: { picture, theme: options.theme } },
        { standaloneDir, basemapDir: join(resourcesDir, 'basemap') },
      );
      return ok({ fill: (sink) => sink.write(page.bytes), notes: page.notes });
    }
  }
}

/** The data is that of the part of the world that the sheet shows. */
function dataFilling(
  order: Extract<FileOrder, { is: 'data' }>,
  { signal }: Watch,
): Result<Filling, SheetRefusal> {
  const { situation, points, picture, format, application, options } = order;
  const extent = extentOf(order);
  if (!extent.ok) return extent;
  const pictured = { situation, points, picture, extent: extent.value };
  const about = aboutPictured(pictured, application, options.theme);
  // without the mark a common spreadsheet takes the letters for others
  return ok({
    fill: (sink) => writeData(format, pictured, sink, { about, byteOrderMark: true, signal }),
    notes: [],
  });
}

function extentOf(order: Extract<FileOrder, { is: 'data' }>): Result<Bounds, SheetRefusal> {
  const { picture, options } = order;
  if ('bounds' in picture.view) return ok(picture.view.bounds);
  const sheet = buildSheetMaker(order, () => undefined).sheetOf(picture, options);
  return sheet.ok ? ok(sheet.value.extent) : sheet;
}

/** What sheets of the order are made with. */
async function drawingOf(
  { situation, application, options, points, resourcesDir }: FileOrder,
  usesApp6: boolean,
) {
  const layText = buildLayText(openFontFiles(join(resourcesDir, 'fonts')));
  return {
    situation,
    application,
    options,
    layText,
    measure: measureBy(layText),
    points: Object.fromEntries(
      [...points].flatMap(([id, { table }]) => {
        const decoded = decodePointTable(table);
        return decoded.ok ? [[id, decoded.value]] : [];
      }),
    ),
    basemap: readBasemap(join(resourcesDir, 'basemap')),
    app6: usesApp6 ? await buildApp6Shapes() : () => undefined,
  };
}

// a slide in Full HD
const PIXELS_ACROSS = 1920;

async function deckFilling(
  order: Extract<FileOrder, { is: 'deck' }>,
  { signal, onProgress }: Watch,
): Promise<Result<Filling, SheetRefusal>> {
  if (order.scenes.length === 0)
    return fail({ option: 'scene', reason: 'slides are made of scenes: choose one, or all of them' });
  const deck = await exportDeck(order.scenes, {
    ...(await drawingOf(order, false)),
    pixelsAcross: PIXELS_ACROSS,
    signal,
    onProgress: (done, of) => onProgress(done / of),
  });
  if (!deck.ok) return deck;
  return ok({ fill: (sink) => sink.write(deck.value), notes: [] });
}

async function filmFilling(
  order: Extract<FileOrder, { is: 'film' }>,
  { signal, onProgress }: Watch,
): Promise<Result<Filling, SheetRefusal>> {
  const { format, pictures, film, encoder } = order;
  const usesApp6 = pictures.some(({ symbols }) => symbols === 'app6');
  const ready = prepareFilm(planOf(pictures, film), film.fps, await drawingOf(order, usesApp6));
  if (!ready.ok) return ready;
  const openEncoder = encodeInWorker(encoder.workerFile, encoder.wasmFile);
  return ok({
    fill: (sink) =>
      writeFilm(format, ready.value, sink, {
        openEncoder,
        signal,
        onProgress: (done, of) => onProgress(done / of),
      }),
    notes: ready.value.notes,
  });
}

/** How much of the time from scene to scene is flown. */
const FLOWN = 1 / 3;

function planOf(pictures: readonly [Picture, ...Picture[]], { seconds, play }: FilmWish): FilmPlan {
  const [picture] = pictures;
  if (pictures.length > 1) {
    const each = seconds / (pictures.length - FLOWN);
    return { is: 'scenes', pictures, holdSeconds: each * (1 - FLOWN), flySeconds: each * FLOWN };
  }
  return play ? { is: 'play', picture, ...play, seconds } : { is: 'steady', picture, seconds };
}
