import { fail, ok, type Result } from '../../../shared/result';
import type { BuildSheetInput } from '../../../shared/sheet/buildSheet';
import { type FilmPlan, planFilm } from '../../../shared/sheet/film/film';
import { filmSheets } from '../../../shared/sheet/film/filmSheets';
import type { Sheet, SheetAbout, SheetRefusal } from '../../../shared/sheet/sheet';
import type { LayText } from '../fonts/layText';
import type { FilmAbout } from './describeFilm';
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
  /** Of its first frame. */
  readonly sheet: Sheet;
  /** What a frame shows, 0 being the first; one that was just drawn is not laid out again. */
  aboutAt(index: number): SheetAbout;
  /** What all of it shows. */
  about(): FilmAbout;
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
  const filmed = { ...input, options: { ...input.options, caption } };
  const sheetsOf = filmSheets(filmed, film);
  const sheet = sheetsOf(film.frameAt(0));
  if (!sheet.ok) return fail(sheet.error);
  const sheetAt = rememberLast((index) => laidOut(sheetsOf(film.frameAt(index))));
  const source = drawFrames({
    film,
    width: Math.round(width * pixelRatio),
    height: Math.round(height * pixelRatio),
    backdropLabel: 'base map',
    sheetAt: async (index) => sheetAt(index),
    rasterise: layerRasteriser(layText),
  });
  return ok({
    source,
    sheet: sheet.value,
    aboutAt: (index) => sheetAt(index).about,
    about: () => {
      // apart from the frames, of which each follows on from the one before it
      const apart = filmSheets(filmed, film);
      return {
        first: sheet.value.about,
        last: laidOut(apart(film.frameAt(film.frameCount - 1))).about,
        shots: film.shots.map((shot) => {
          const whole = apart({ picture: shot.whole, shot });
          // all of a shot at once may need more words than there is room for
          return (whole.ok ? whole.value : laidOut(apart({ picture: shot.key, shot }))).about;
        }),
        hasScenes: plan.is === 'scenes' && plan.pictures.length > 1,
      };
    },
  });
}

function laidOut(built: Result<Sheet, SheetRefusal>): Sheet {
  if (!built.ok) throw new Error(`${built.error.option}: ${built.error.reason}`);
  return built.value;
}

// one is written while the next is drawn
const REMEMBERED = 2;

function rememberLast<T>(valueAt: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>();
  return (index) => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const value = valueAt(index);
    known.set(index, value);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
