import { rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ok, type Result } from '../../shared/result';
import type { SheetOptions } from '../../shared/sheet/options';
import type { Picture } from '../../shared/sheet/picture';
import { buildApp6Shapes } from '../situation/app6Shapes';
import { SHEET_FORMATS, type SheetFormat } from './formats';
import { type PlannedFile, plannedFiles } from './plannedFiles';
import type { SheetSource } from './sheets/drawingKit';
import { type Drawing, drawnSheets } from './sheets/drawnSheets';
import type { FirstSheet } from './sheets/firstSheet';
import { buildSheetMaker } from './sheets/sheetMaker';
import type { Watch } from './thread/answerOrder';
import { filesBeside, pixelPlaces } from './worldFile/worldFile';
import { writeWhole, writeWholeBy } from './writeWhole';

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
  /** Whether pictures of pixels are the bare map, with files beside them that say where they lie in EPSG:3857. */
  readonly worldFile?: boolean | undefined;
  /** Pictures of pixels of something else than sheets. */
  readonly draws?: FirstSheet | undefined;
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

/**
 * Makes the sheets of pictures and writes them to files, each of which appears whole or not at all. What cannot be made or written is refused in
 * words, and the rest is written. Throws the signal's reason once it is aborted; then none of its files is left.
 */
export async function exportSheets(
  order: SheetOrder,
  { signal, onProgress }: Watch<SheetProgress>,
): Promise<SheetOutcome> {
  // the library of its symbols is large
  const needsApp6 = order.pictures.some(({ picture }) => picture.symbols === 'app6');
  const app6 = needsApp6 ? await buildApp6Shapes() : () => undefined;
  const maker = buildSheetMaker(order, app6);
  const drawingOf = (format: SheetFormat): Drawing =>
    order.worldFile ? 'map' : (order.draws ?? SHEET_FORMATS[format].draws);
  const refused: string[] = [];
  const notes = new Set<string>();
  const files: PlannedFile[] = [];
  for (const drawing of new Set(order.formats.map(drawingOf))) {
    const drawn = await drawnSheets(drawing, order, maker, signal);
    refused.push(...drawn.refused);
    for (const note of drawn.notes) notes.add(note);
    const formats = order.formats.filter((format) => drawingOf(format) === drawing);
    files.push(...formats.flatMap((format) => plannedFiles(format, order.name, drawn.named)));
  }
  const written: string[] = [];
  try {
    for (const [index, file] of files.entries()) {
      signal.throwIfAborted();
      const path = order.file ?? join(order.folder, file.name);
      const beside = order.worldFile ? besideOf(path, file) : ok([]);
      if (!beside.ok) {
        refused.push(`${path}: ${beside.error}`);
        continue;
      }
      const setting = {
        layText: maker.layText,
        signal,
        progress: (share: number) => onProgress({ file: path, share: (index + share) / files.length }),
      };
      const { replace } = order;
      const done = await writeWholeBy(
        path,
        (sink) => SHEET_FORMATS[file.format].write(file.sheets, (bytes) => sink.write(bytes), setting),
        { replace },
      );
      if (!done.ok) {
        refused.push(done.error);
        continue;
      }
      written.push(path);
      for (const { path: other, text } of beside.value) {
        // pictures of one name share what tells the projection
        if (written.includes(other)) continue;
        const also = await writeWhole(other, Buffer.from(text), { replace });
        if (also.ok) written.push(other);
        else refused.push(also.error);
      }
      onProgress({ file: path, share: (index + 1) / files.length });
    }
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true })));
    throw error;
  }
  return { written, refused, notes: [...notes] };
}

/** What lies beside a picture, so that other programs know where it lies. */
function besideOf(
  path: string,
  { format, sheets: [sheet] }: PlannedFile,
): Result<readonly { readonly path: string; readonly text: string }[], string> {
  const places = pixelPlaces(sheet);
  if (!places.ok) return places;
  const bare = path.slice(0, path.length - extname(path).length);
  return ok(
    filesBeside(places.value, SHEET_FORMATS[format].extension).map(({ ending, instead, text }) => ({
      path: `${instead ? bare : path}${ending}`,
      text,
    })),
  );
}
