import type { Sheet } from '../../shared/sheet/sheet';
import { SHEET_FORMATS, type SheetFormat } from './formats';
import type { NamedSheets } from './sheets/drawnSheets';

/** A file that is to be written, by its name. */
export interface PlannedFile {
  readonly name: string;
  readonly format: SheetFormat;
  readonly sheets: readonly [Sheet, ...Sheet[]];
}

/** The files of a format: one a sheet, or one of all, which has the name of the only picture or else of them all. */
export function plannedFiles(
  format: SheetFormat,
  nameOfAll: string,
  named: readonly NamedSheets[],
): PlannedFile[] {
  const { holds, extension } = SHEET_FORMATS[format];
  if (holds === 'one sheet')
    return named.flatMap(({ name, sheets }) =>
      sheets.map((sheet) => ({ name: `${name}.${extension}`, format, sheets: [sheet] as const })),
    );
  const [first, ...others] = named.flatMap(({ sheets }) => sheets);
  if (!first) return [];
  const called = named.length === 1 ? (named[0]?.name ?? nameOfAll) : nameOfAll;
  return [{ name: `${called}.${extension}`, format, sheets: [first, ...others] }];
}
