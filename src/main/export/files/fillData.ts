import type { Bounds } from '../../../shared/position';
import { ok, type Result } from '../../../shared/result';
import { buildSheet } from '../../../shared/sheet/buildSheet';
import type { Picture } from '../../../shared/sheet/picture';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import { aboutPictured } from '../data/aboutPictured';
import type { DataFormat } from '../data/dataFormats';
import { writeData } from '../data/writeData';
import { pngOverlay } from '../kmz/pngOverlay';
import { type DrawingKit, openDrawingKit } from '../sheets/drawingKit';
import type { FileBasis, FileWatch, Filling } from './filling';

/** Wishes for what is visible in a picture as data: in the part of the world that its sheet shows. */
export interface DataWish {
  readonly is: 'data';
  readonly format: DataFormat;
  readonly picture: Picture;
  /** Of a table: begins with a byte order mark, without which a common spreadsheet takes its letters for others. */
  readonly byteOrderMark: boolean;
}

export async function fillData(
  order: FileBasis & DataWish,
  { signal }: FileWatch,
): Promise<Result<Filling, SheetRefusal>> {
  const { situation, points, picture, format, application, options, byteOrderMark } = order;
  const kit = openDrawingKit(order);
  const extent = extentOf(order, kit);
  if (!extent.ok) return extent;
  const pictured = { situation, points, picture, extent: extent.value };
  const about = aboutPictured(pictured, application, options.theme);
  const overlay = format === 'kmz' ? await pngOverlay(pictured, kit, options) : undefined;
  return ok({
    fill: (sink) => writeData(format, pictured, sink, { about, overlay, byteOrderMark, signal }),
    notes: [],
  });
}

function extentOf({ picture, options }: FileBasis & DataWish, kit: DrawingKit): Result<Bounds, SheetRefusal> {
  if ('bounds' in picture.view) return ok(picture.view.bounds);
  const sheet = buildSheet({ ...kit, picture, options, app6: () => undefined });
  return sheet.ok ? ok(sheet.value.extent) : sheet;
}
