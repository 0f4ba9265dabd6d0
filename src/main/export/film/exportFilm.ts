import { fail, ok, type Result } from '../../../shared/result';
import type { BuildSheetInput } from '../../../shared/sheet/buildSheet';
import { type FilmPlan, planFilm } from '../../../shared/sheet/film/film';
import { filmSheets } from '../../../shared/sheet/film/filmSheets';
import type { Sheet, SheetRefusal } from '../../../shared/sheet/sheet';
import type { LayText } from '../fonts/layText';
import { drawFrames } from './drawFrames';
import type { FrameSource } from './frameSource';
import { layerRasteriser } from './rasterizeLayer';

/** What a film is made from: what a sheet is made from, but for its picture. */
export interface FilmInput extends Omit<BuildSheetInput, 'picture'> {
  readonly layText: LayText;
}

/** A film that can be written. */
export interface ReadyFilm {
  readonly source: FrameSource;
  /** Of its first frame, for what the file says of itself. */
  readonly sheet: Sheet;
}

/** Plans a film and lays out its first frame; what cannot be filmed is refused before anything is written. */
export function prepareFilm(
  plan: FilmPlan,
  fps: number,
  { layText, ...input }: FilmInput,
): Result<ReadyFilm, SheetRefusal> {
  const { width, height, pixelRatio } = input.options;
  // what a scene says is true of its moment, and not of all that is played
  const caption = plan.is === 'play' ? (input.options.caption ?? '') : input.options.caption;
  const planned = planFilm(plan, { fps, frame: { width, height } });
  if (!planned.ok) return planned;
  const film = planned.value;
  const sheetsOf = filmSheets({ ...input, options: { ...input.options, caption } }, film);
  const sheet = sheetsOf(film.frameAt(0));
  if (!sheet.ok) return fail(sheet.error);
  const source = drawFrames({
    film,
    width: Math.round(width * pixelRatio),
    height: Math.round(height * pixelRatio),
    backdropLabel: 'base map',
    sheetOf: async (frame) => {
      const built = sheetsOf(frame);
      if (!built.ok) throw new Error(`${built.error.option}: ${built.error.reason}`);
      return built.value;
    },
    rasterise: layerRasteriser(layText),
  });
  return ok({ source, sheet: sheet.value });
}
