import { join } from 'node:path';
import { decodePointTable, type PointTable } from '../../../shared/points/pointTable';
import type { Sheet } from '../../../shared/sheet/sheet';
import type { CompiledSituation } from '../../../shared/situation/compiled';
import type { PointLayer } from '../../situation/points/pointLayer';
import { openFontFiles } from '../fonts/fontFiles';
import { buildLayText } from '../fonts/layText';
import { measureBy } from '../fonts/measureText';
import { readBasemap } from '../readBasemap';
import { notesOnGlyphs } from './glyphNotes';

/** What is pictured, and where what it is drawn with lies. Plain data. */
export interface SheetSource {
  readonly situation: CompiledSituation;
  readonly points: ReadonlyMap<string, PointLayer>;
  /** Where `basemap` and `fonts` are. */
  readonly resourcesDir: string;
  readonly application: { readonly name: string; readonly version: string };
}

/** What every sheet of a situation is made with, whatever it shows: bundled fonts and base map, the points of large layers. */
export type DrawingKit = ReturnType<typeof openDrawingKit>;

/** Opens fonts and base map; their files are read as they are needed, and kept. */
export function openDrawingKit({ situation, points, resourcesDir, application }: SheetSource) {
  const facesOf = openFontFiles(join(resourcesDir, 'fonts'));
  const layText = buildLayText(facesOf);
  const tables: Record<string, PointTable> = {};
  for (const [id, { table }] of points) {
    const decoded = decodePointTable(table);
    if (decoded.ok) tables[id] = decoded.value;
  }
  return {
    situation,
    application,
    points: tables,
    basemap: readBasemap(join(resourcesDir, 'basemap')),
    layText,
    measure: measureBy(layText),
    /** What of a sheet had to be left out, shortened, or drawn as something else, in words. */
    notesOf: ({ notes, shapes }: Pick<Sheet, 'notes' | 'shapes'>): readonly string[] => [
      ...notes,
      ...notesOnGlyphs(shapes, facesOf),
    ],
  };
}
