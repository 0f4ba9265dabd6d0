import { basename } from 'node:path';
import { ok, type Result } from '../../shared/result';
import { refuseView } from '../../shared/sheet/map/layProjection';
import { APPLICATION } from '../application';
import { exportInWorker } from '../export/exportInWorker';
import type { SheetOrder } from '../export/exportSheets';
import { safeName } from '../export/fileNames';
import { SHEET_FORMATS, type SheetFormat } from '../export/formats';
import { EXPORT_WORKER, resourcesDir } from '../installation';
import type { Loaded } from '../situation/loadSituation';
import { cancelSignal } from './cancelling';
import { placesIn } from './exportTargets';
import { misused, type Refusal, refused } from './outcome';
import { type PicturesAsked, picturesFor } from './picturesFor';
import type { PlannedExport } from './plannedExport';
import { inOptions, type SheetAsked, sheetOptionsFor } from './sheetOptions';

export interface SheetsAsked extends PicturesAsked, SheetAsked {
  /** Whether each picture is the bare map with files beside it that say where it lies. */
  readonly worldFile: boolean;
}

interface Wanted {
  readonly formats: readonly SheetFormat[];
  readonly replace: boolean;
}

/** Plans pictures of a situation. */
export function planSheets(
  { value: situation, points }: Extract<Loaded, { ok: true }>,
  asked: SheetsAsked,
  { formats, replace }: Wanted,
): Result<PlannedExport, Refusal> {
  const pictures = picturesFor(situation, asked);
  if (!pictures.ok) return misused(pictures.error);
  const options = sheetOptionsFor(asked);
  if (!options.ok) return misused(options.error);
  if (asked.worldFile && options.value.projection !== 'mercator')
    return misused('--world-file: goes with --projection mercator alone, which is EPSG:3857');
  const unplaced = formats.filter((format) => format !== 'png' && format !== 'jpeg');
  if (asked.worldFile && unplaced.length > 0)
    return misused(`--world-file: goes with png and jpeg, found ${unplaced.join(', ')}`);
  for (const { picture } of pictures.value) {
    const refusal = refuseView(picture.view, options.value.projection);
    if (refusal) return misused(inOptions(refusal));
  }
  const files = formats.reduce(
    (sum, format) => sum + (SHEET_FORMATS[format].holds === 'one sheet' ? pictures.value.length : 1),
    0,
  );
  const order: Omit<SheetOrder, 'folder' | 'file'> = {
    situation,
    points,
    application: APPLICATION,
    resourcesDir: resourcesDir(),
    formats,
    pictures: pictures.value,
    name: safeName(situation.id),
    options: options.value,
    worldFile: asked.worldFile,
    replace,
  };
  return ok({
    files,
    write: async (target, tell) => {
      const outcome = await exportInWorker(
        EXPORT_WORKER,
        { ...order, ...placesIn(target) },
        {
          signal: cancelSignal(),
          onProgress: ({ file, share }) =>
            tell(`${String(Math.round(share * 100)).padStart(3)} % ${basename(file)}`),
        },
      );
      return outcome ? ok(outcome) : refused('cancelled: no file was left');
    },
  });
}
