import { ok, type Result } from '../../../shared/result';
import { type Film, type FilmPlan, planFilm } from '../../../shared/sheet/film/film';
import { filmSheets } from '../../../shared/sheet/film/filmSheets';
import type { App6Shapes } from '../../../shared/sheet/map/drawSymbol';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Sheet, SheetAbout, SheetRefusal } from '../../../shared/sheet/sheet';
import type { DrawingKit } from '../sheets/drawingKit';
import type { FilmAbout } from './describeFilm';
import { drawFrames } from './drawFrames';
import type { FrameSource } from './frameSource';
import { layerRasteriser } from './rasterizeLayer';

/** What a film is made from: what a sheet is made from, but for its picture. */
export interface FilmInput extends DrawingKit {
  readonly options: SheetOptions;
  readonly app6: App6Shapes;
}

/** A film that can be written. */
export interface ReadyFilm {
  readonly source: FrameSource;
  /** Of its first frame. */
  readonly sheet: Sheet;
  /** What a frame shows, 0 being the first; one that was just drawn is not laid out again. */
  aboutAt(index: number): SheetAbout;
  /** What all of it shows. */
  readonly about: FilmAbout;
  /** What had to be left out or shortened in any part of it, in words. */
  readonly notes: readonly string[];
}

/** Plans a film and lays out a frame of each of its parts; what cannot be filmed is refused before anything is written. */
export function prepareFilm(
  plan: FilmPlan,
  fps: number,
  { layText, notesOf, ...input }: FilmInput,
): Result<ReadyFilm, SheetRefusal> {
  const { width, height, pixelRatio } = input.options;
  // what a scene says is true of its moment, and not of all that is played
  const caption = plan.is === 'play' ? (input.options.caption ?? '') : input.options.caption;
  const planned = planFilm(plan, { fps, frame: { width, height } });
  if (!planned.ok) return planned;
  const film = planned.value;
  const filmed = { ...input, options: { ...input.options, caption } };
  const told = sheetsOfParts(filmSheets(filmed, film), film);
  if (!told.ok) return told;
  const [first, last] = [told.value[0], told.value.at(-1)];
  if (!first || !last) throw new RangeError('a film without frames');
  // apart from those, since each frame follows on from the one before it
  const sheetsOf = filmSheets(filmed, film);
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
    sheet: first,
    about: {
      first: first.about,
      last: last.about,
      parts: told.value.map(({ about }) => about),
      hasScenes: plan.is === 'scenes' && plan.pictures.length > 1,
    },
    notes: [...new Set(told.value.flatMap(notesOf))],
    aboutAt: (index) => sheetAt(index).about,
  });
}

/** The sheets that tell what is in a film: one of each of its parts, all through which legend and sources are the same, and the last. */
function sheetsOfParts(
  sheetsOf: ReturnType<typeof filmSheets>,
  { shots, frameCount, frameAt }: Film,
): Result<readonly Sheet[], SheetRefusal> {
  const begins = shots.flatMap(({ parts }) => parts.map(({ firstFrame }) => firstFrame));
  const sheets: Sheet[] = [];
  for (const index of new Set([...begins, frameCount - 1])) {
    const sheet = sheetsOf(frameAt(index));
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return ok(sheets);
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
