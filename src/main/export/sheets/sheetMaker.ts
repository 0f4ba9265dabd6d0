import { join } from 'node:path';
import { decodePointTable } from '../../../shared/points/pointTable';
import { ok, type Result } from '../../../shared/result';
import { buildSheet } from '../../../shared/sheet/buildSheet';
import { buildHandout } from '../../../shared/sheet/handout/buildHandout';
import type { UnnumberedPage } from '../../../shared/sheet/handout/handoutPages';
import type { App6Shapes } from '../../../shared/sheet/map/drawSymbol';
import { buildMapSheet } from '../../../shared/sheet/mapSheet';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Picture } from '../../../shared/sheet/picture';
import type { Sheet, SheetRefusal } from '../../../shared/sheet/sheet';
import type { CompiledSituation } from '../../../shared/situation/compiled';
import type { PointLayer } from '../../situation/points/pointLayer';
import { type FacesOf, openFontFiles } from '../fonts/fontFiles';
import { buildLayText, type LayText } from '../fonts/layText';
import { measureBy } from '../fonts/measureText';
import { readBasemap } from '../readBasemap';
import { notesOnGlyphs } from './glyphNotes';

/** Makes the sheets of a situation in Node, with the bundled fonts and base map. */
export interface SheetMaker {
  readonly layText: LayText;
  sheetOf(picture: Picture, options: SheetOptions): Result<Sheet, SheetRefusal>;
  /** The map alone, from edge to edge. */
  mapOf(picture: Picture, options: SheetOptions): Result<Sheet, SheetRefusal>;
  /** The pages on which it is handed out. */
  handoutOf(picture: Picture, options: SheetOptions): Result<readonly UnnumberedPage[], SheetRefusal>;
}

export interface SheetSource {
  readonly situation: CompiledSituation;
  readonly points: ReadonlyMap<string, PointLayer>;
  /** Where `basemap` and `fonts` are. */
  readonly resourcesDir: string;
  readonly application: { readonly name: string; readonly version: string };
}

/** Builds a maker of sheets; fonts and files of the base map are read as they are needed, and kept. */
export function buildSheetMaker(
  { situation, points, resourcesDir, application }: SheetSource,
  app6: App6Shapes,
): SheetMaker {
  const facesOf: FacesOf = openFontFiles(join(resourcesDir, 'fonts'));
  const layText = buildLayText(facesOf);
  const measure = measureBy(layText);
  const basemap = readBasemap(join(resourcesDir, 'basemap'));
  const tables = Object.fromEntries(
    [...points].flatMap(([id, { table }]) => {
      const decoded = decodePointTable(table);
      return decoded.ok ? [[id, decoded.value]] : [];
    }),
  );
  const inputOf = (picture: Picture, options: SheetOptions) => ({
    situation,
    picture,
    options,
    measure,
    application,
    points: tables,
    basemap,
    app6,
  });
  const withGlyphNotes = (sheet: Sheet): Sheet => ({
    ...sheet,
    notes: [...sheet.notes, ...notesOnGlyphs(sheet.shapes, facesOf)],
  });
  const noted = (built: Result<Sheet, SheetRefusal>) => (built.ok ? ok(withGlyphNotes(built.value)) : built);
  return {
    layText,
    sheetOf: (picture, options) => noted(buildSheet(inputOf(picture, options))),
    mapOf: (picture, options) => noted(buildMapSheet(inputOf(picture, options))),
    handoutOf: (picture, options) => {
      const built = buildHandout(inputOf(picture, options));
      if (!built.ok) return built;
      return ok(built.value.map((page) => (number, of) => withGlyphNotes(page(number, of))));
    },
  };
}
