import { buildNamePlacer } from '../../picture/names/mapNames';
import type { Result } from '../../result';
import { type BuildSheetInput, mapsOf, sheetInputOf } from '../buildSheet';
import { composeSheet } from '../composeSheet';
import type { WordPlace } from '../options';
import type { Picture } from '../picture';
import type { Sheet, SheetRefusal } from '../sheet';
import type { Film, FilmFrame, Shot } from './film';
import { filmedMaps, type ShotLayout, shotLayout } from './shotMaps';

/**
 * Builds the sheets of a film's frames, in their order: all that stands around the map keeps its place through a shot, and names keep the side of their
 * symbol on which they were. Where the words stand is the same in all shots, so that the map does not change its size from one to the next. `input` is that
 * of a sheet but for the picture.
 */
export function filmSheets(
  wished: Omit<BuildSheetInput, 'picture'>,
  film: Film,
): (frame: FilmFrame) => Result<Sheet, SheetRefusal> {
  const input = { ...wished, options: { ...wished.options, words: wordsOf(wished, film) } };
  const names = buildNamePlacer();
  const layouts = new Map<Shot, ShotLayout>();
  const of = (picture: Picture): BuildSheetInput => ({ ...input, picture });
  const layoutOf = (shot: Shot): ShotLayout => {
    const known = layouts.get(shot) ?? shotLayout(shot, (picture) => mapsOf(of(picture)));
    layouts.set(shot, known);
    return known;
  };
  return ({ picture, shot, part }) =>
    composeSheet(sheetInputOf(of(picture)), filmedMaps(mapsOf(of(picture), names), layoutOf(shot), part));
}

/** Where the words stand in all shots alike: beside the map or below it, whichever fits every one of them. */
function wordsOf(input: Omit<BuildSheetInput, 'picture'>, { shots }: Film): WordPlace {
  const { words, width, height } = input.options;
  if (words !== 'auto') return words;
  const places: readonly WordPlace[] = width > height ? ['left', 'below'] : ['below', 'left'];
  const fits = (place: WordPlace) =>
    shots.every(({ key }) => {
      const tried = { ...input, picture: key, options: { ...input.options, words: place } };
      return composeSheet(sheetInputOf(tried), mapsOf(tried)).ok;
    });
  return places.find(fits) ?? words;
}
