import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { APPLICATION } from '../application';
import { exportInWorker } from '../export/exportInWorker';
import type { SheetOrder } from '../export/exportSheets';
import { SHEET_FORMATS, type SheetFormat } from '../export/formats';
import { EXPORT_WORKER, resourcesDir } from '../installation';
import type { Loaded } from '../situation/loadSituation';
import { cancelSignal } from './cancelling';
import { EXIT, type Output } from './output';
import { type PicturesAsked, picturesFor, safeName } from './picturesFor';
import { type SheetAsked, sheetOptionsFor } from './sheetOptions';

export interface SheetsAsked extends PicturesAsked, SheetAsked {
  readonly formats: readonly SheetFormat[];
  /** The folder that is written to, or the one file. */
  readonly out: string;
  readonly force: boolean;
  readonly json: boolean;
  /** Whether each picture is the bare map with files beside it that say where it lies. */
  readonly worldFile: boolean;
}

/** Writes pictures of a situation: tells how far it has come on the one stream, and the files that are there on the other. */
export async function writeSheets(
  { value: situation, points }: Extract<Loaded, { ok: true }>,
  asked: SheetsAsked,
  output: Output,
): Promise<number> {
  const refuse = (reason: string, code: number) => {
    output.err(reason);
    return code;
  };
  const pictures = picturesFor(situation, asked);
  if (!pictures.ok) return refuse(pictures.error, EXIT.usage);
  const options = sheetOptionsFor(asked);
  if (!options.ok) return refuse(options.error, EXIT.usage);
  if (asked.worldFile && options.value.projection !== 'mercator')
    return refuse('--world-file: goes with --projection mercator alone, which is EPSG:3857', EXIT.usage);
  const unplaced = asked.formats.filter((format) => format !== 'png' && format !== 'jpeg');
  if (asked.worldFile && unplaced.length > 0)
    return refuse(`--world-file: goes with png and jpeg, found ${unplaced.join(', ')}`, EXIT.usage);
  const files = asked.formats.reduce(
    (sum, format) => sum + (SHEET_FORMATS[format].holds === 'one sheet' ? pictures.value.length : 1),
    0,
  );
  const target = await targetOf(asked.out, asked.formats, files);
  if (!target.ok) return refuse(target.error, EXIT.refused);
  const order: SheetOrder = {
    situation,
    points,
    application: APPLICATION,
    resourcesDir: resourcesDir(),
    formats: asked.formats,
    pictures: pictures.value,
    name: safeName(situation.id),
    options: options.value,
    worldFile: asked.worldFile,
    replace: asked.force,
    ...target.value,
  };
  const outcome = await exportInWorker(EXPORT_WORKER, order, {
    signal: cancelSignal(),
    progress: ({ file, share }) => {
      if (!asked.json) output.err(`${String(Math.round(share * 100)).padStart(3)} % ${basename(file)}`);
    },
  });
  if (!outcome) return refuse('cancelled: no file was left', EXIT.refused);
  for (const note of outcome.notes) output.err(`note: ${note}`);
  for (const reason of outcome.refused) output.err(reason);
  if (asked.json) output.out(JSON.stringify(outcome, null, 2));
  else for (const path of outcome.written) output.out(path);
  return outcome.refused.length > 0 ? EXIT.refused : EXIT.done;
}

/** Where it is written to: one file where its name has the format's extension, else a folder, which is made. */
async function targetOf(
  out: string,
  formats: readonly SheetFormat[],
  files: number,
): Promise<Result<Pick<SheetOrder, 'folder' | 'file'>, string>> {
  const path = resolve(out);
  const [format] = formats;
  const extension = extname(path).toLowerCase();
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  const namesFile =
    !isFolder &&
    format !== undefined &&
    [extname(`x.${SHEET_FORMATS[format].extension}`), `.${format}`].includes(extension);
  if (namesFile && files > 1)
    return fail(`--out: expected a folder for ${files} files, found the file ${basename(path)}`);
  if (namesFile) return ok({ folder: dirname(path), file: path });
  try {
    await mkdir(path, { recursive: true });
    return ok({ folder: path });
  } catch (error) {
    return fail(`--out: ${path} cannot be made a folder: ${error instanceof Error ? error.message : error}`);
  }
}
