import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SheetOptions } from '../../shared/sheet/options';
import type { Picture } from '../../shared/sheet/picture';
import type { Sheet } from '../../shared/sheet/sheet';
import { buildApp6Shapes } from '../situation/app6Shapes';
import { SHEET_FORMATS, type SheetFormat } from './formats';
import { buildSheetMaker, type SheetSource } from './sheets/sheetMaker';
import { writeWholeBy } from './writeWhole';

/** What is to be written. Plain data. */
export interface SheetOrder extends SheetSource {
  readonly formats: readonly SheetFormat[];
  /** In order, each with what its file is called but for the extension. */
  readonly pictures: readonly { readonly name: string; readonly picture: Picture }[];
  /** What a file of all pictures is called but for the extension. */
  readonly name: string;
  readonly options: SheetOptions;
  /** The folder that is written to. */
  readonly folder: string;
  /** The path of the file instead, where there is to be one alone. */
  readonly file?: string | undefined;
  /** Whether files of these names are replaced. */
  readonly replace: boolean;
}

/** How far it has come: the file that is worked on and the share of all that is done, 0 to 1. */
export interface SheetProgress {
  readonly file: string;
  readonly share: number;
}

export interface SheetOutcome {
  /** Paths of the files that are there now, whole. */
  readonly written: readonly string[];
  /** Why there are no others, in words. */
  readonly refused: readonly string[];
  /** What had to be left out or shortened, in words. */
  readonly notes: readonly string[];
}

interface Watch {
  readonly signal: AbortSignal;
  readonly progress: (progress: SheetProgress) => void;
}

/**
 * Makes the sheets of pictures and writes them to files, each of which appears whole or not at all. What cannot be made or written is refused in
 * words, and the rest is written. Throws the signal's reason once it is aborted; then none of its files is left.
 */
export async function exportSheets(order: SheetOrder, { signal, progress }: Watch): Promise<SheetOutcome> {
  // the library of its symbols is large
  const needsApp6 = order.pictures.some(({ picture }) => picture.symbols === 'app6');
  const app6 = needsApp6 ? await buildApp6Shapes() : () => undefined;
  const maker = buildSheetMaker(order, app6);
  const refused: string[] = [];
  const notes = new Set<string>();
  const sheets: { name: string; sheet: Sheet }[] = [];
  for (const [index, { name, picture }] of order.pictures.entries()) {
    signal.throwIfAborted();
    const { length } = order.pictures;
    const page = length > 1 ? { page: { number: index + 1, of: length } } : {};
    const made = maker.sheetOf(picture, { ...order.options, ...page });
    if (made.ok) {
      sheets.push({ name, sheet: made.value });
      for (const note of made.value.notes) notes.add(`${name}: ${note}`);
    } else refused.push(`${name}: ${made.error.option}: ${made.error.reason}`);
    await new Promise(setImmediate);
  }
  const files = order.formats.flatMap((format) => filesOf(format, order.name, sheets));
  const written: string[] = [];
  try {
    for (const [index, file] of files.entries()) {
      signal.throwIfAborted();
      const path = order.file ?? join(order.folder, file.name);
      const setting = {
        layText: maker.layText,
        signal,
        progress: (share: number) => progress({ file: path, share: (index + share) / files.length }),
      };
      const done = await writeWholeBy(
        path,
        (sink) => SHEET_FORMATS[file.format].write(file.sheets, (bytes) => sink.write(bytes), setting),
        { replace: order.replace },
      );
      if (done.ok) written.push(path);
      else refused.push(done.error);
      progress({ file: path, share: (index + 1) / files.length });
    }
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true })));
    throw error;
  }
  return { written, refused, notes: [...notes] };
}

interface PlannedFile {
  readonly name: string;
  readonly format: SheetFormat;
  readonly sheets: readonly [Sheet, ...Sheet[]];
}

function filesOf(
  format: SheetFormat,
  name: string,
  named: readonly { readonly name: string; readonly sheet: Sheet }[],
): PlannedFile[] {
  const { holds, extension } = SHEET_FORMATS[format];
  if (holds === 'one sheet')
    return named.map(({ name: own, sheet }) => ({ name: `${own}.${extension}`, format, sheets: [sheet] }));
  const [first, ...others] = named;
  if (!first) return [];
  const called = others.length === 0 ? first.name : name;
  return [
    { name: `${called}.${extension}`, format, sheets: [first.sheet, ...others.map(({ sheet }) => sheet)] },
  ];
}
