import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { BasemapCatalogue } from '../../../shared/basemap/catalogue';
import { decodePointTable } from '../../../shared/points/pointTable';
import type { Result } from '../../../shared/result';
import { buildSheet } from '../../../shared/sheet/buildSheet';
import type { BasemapFiles } from '../../../shared/sheet/map/drawBasemap';
import type { App6Shapes } from '../../../shared/sheet/map/drawSymbol';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Picture } from '../../../shared/sheet/picture';
import type { Sheet, SheetRefusal } from '../../../shared/sheet/sheet';
import type { CompiledSituation } from '../../../shared/situation/compiled';
import type { PointLayer } from '../../situation/points/pointLayer';
import { type FacesOf, openFontFiles } from '../fonts/fontFiles';
import { buildLayText, type LayText } from '../fonts/layText';
import { measureBy } from '../fonts/measureText';
import { notesOnGlyphs } from './glyphNotes';

/** Makes the sheets of a situation in Node, with the bundled fonts and base map. */
export interface SheetMaker {
  readonly layText: LayText;
  sheetOf(picture: Picture, options: SheetOptions): Result<Sheet, SheetRefusal>;
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
  const basemap = openBasemap(join(resourcesDir, 'basemap'));
  const tables = Object.fromEntries(
    [...points].flatMap(([id, { table }]) => {
      const decoded = decodePointTable(table);
      return decoded.ok ? [[id, decoded.value]] : [];
    }),
  );
  return {
    layText,
    sheetOf: (picture, options) => {
      const built = buildSheet({
        situation,
        picture,
        options,
        measure,
        application,
        points: tables,
        basemap,
        app6,
      });
      if (!built.ok) return built;
      const notes = [...built.value.notes, ...notesOnGlyphs(built.value.shapes, facesOf)];
      return { ok: true, value: { ...built.value, notes } };
    },
  };
}

function openBasemap(dir: string): BasemapFiles {
  const kept = new Map<string, FeatureCollection>();
  const parse = (file: string): unknown => JSON.parse(readFileSync(join(dir, file), 'utf8'));
  return {
    catalogue: parse('catalogue.json') as BasemapCatalogue,
    read: (file) => {
      const found = kept.get(file) ?? (parse(file) as FeatureCollection);
      kept.set(file, found);
      return found;
    },
  };
}
