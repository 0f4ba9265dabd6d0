import type { FilmWish } from '../../../shared/export/exportRequest';
import { ok, type Result } from '../../../shared/result';
import type { FilmPlan } from '../../../shared/sheet/film/film';
import type { Picture } from '../../../shared/sheet/picture';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import { buildApp6Shapes } from '../../situation/app6Shapes';
import { prepareFilm } from '../film/exportFilm';
import type { FilmFormat } from '../film/filmFormats';
import { writeFilm } from '../film/writeFilm';
import { openDrawingKit } from '../sheets/drawingKit';
import { encodeInWorker } from '../webm/encodeInWorker';
import type { FileBasis, FileWatch, Filling } from './filling';

/** Wishes for a film of a picture, or from picture to picture. */
export interface FilmFileWish {
  readonly is: 'film';
  readonly format: FilmFormat;
  readonly pictures: readonly [Picture, ...Picture[]];
  readonly film: FilmWish;
  /** The built worker that encodes, and what it encodes with. */
  readonly encoder: { readonly workerFile: string; readonly wasmFile: string };
}

export async function fillFilm(
  order: FileBasis & FilmFileWish,
  { signal, onProgress }: FileWatch,
): Promise<Result<Filling, SheetRefusal>> {
  const { format, pictures, film, encoder, options } = order;
  const usesApp6 = pictures.some(({ symbols }) => symbols === 'app6');
  const app6 = usesApp6 ? await buildApp6Shapes() : () => undefined;
  const ready = prepareFilm(planOf(pictures, film), film.fps, { ...openDrawingKit(order), options, app6 });
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

function planOf(pictures: FilmFileWish['pictures'], { seconds, play }: FilmWish): FilmPlan {
  const [picture] = pictures;
  if (pictures.length > 1) {
    const each = seconds / (pictures.length - FLOWN);
    return { is: 'scenes', pictures, holdSeconds: each * (1 - FLOWN), flySeconds: each * FLOWN };
  }
  return play ? { is: 'play', picture, ...play, seconds } : { is: 'steady', picture, seconds };
}
