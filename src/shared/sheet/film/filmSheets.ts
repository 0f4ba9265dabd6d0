import { buildNamePlacer } from '../../picture/names/mapNames';
import type { Result } from '../../result';
import { type BuildSheetInput, mapsOf, sheetInputOf } from '../buildSheet';
import { composeSheet } from '../composeSheet';
import type { Picture } from '../picture';
import type { Sheet, SheetRefusal } from '../sheet';
import type { FilmFrame, Shot } from './film';
import { filmedMaps, type ShotLayout, shotLayout } from './shotMaps';

/**
 * Builds the sheets of a film's frames, in their order: all that stands around the map keeps its place through a shot, and names keep the side of their
 * symbol on which they were. `input` is that of a sheet but for the picture.
 */
export function filmSheets(
  input: Omit<BuildSheetInput, 'picture'>,
): (frame: FilmFrame) => Result<Sheet, SheetRefusal> {
  const names = buildNamePlacer();
  const layouts = new Map<Shot, ShotLayout>();
  const of = (picture: Picture): BuildSheetInput => ({ ...input, picture });
  const layoutOf = (shot: Shot): ShotLayout => {
    const known = layouts.get(shot) ?? shotLayout(shot, mapsOf(of(shot.key)), mapsOf(of(shot.whole)));
    layouts.set(shot, known);
    return known;
  };
  return ({ picture, shot }) =>
    composeSheet(sheetInputOf(of(picture)), filmedMaps(mapsOf(of(picture), names), layoutOf(shot)));
}
