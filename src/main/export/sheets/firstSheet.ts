import { ok, type Result } from '../../../shared/result';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Picture } from '../../../shared/sheet/picture';
import type { Sheet, SheetRefusal } from '../../../shared/sheet/sheet';
import type { SheetMaker } from './sheetMaker';

/** What is looked at of a picture: its sheet, its slide with the words drawn on it, or the first page of its handout. */
export type FirstSheet = 'sheet' | 'slide' | 'first page';

/** The one sheet that stands for all that is written of a picture. */
export function firstSheetOf(
  first: FirstSheet,
  maker: SheetMaker,
  picture: Picture,
  options: SheetOptions,
): Result<Sheet, SheetRefusal> {
  if (first === 'sheet') return maker.sheetOf(picture, options);
  if (first === 'slide') return maker.slideOf(picture, options);
  const pages = maker.handoutOf(picture, options);
  if (!pages.ok) return pages;
  const [page] = pages.value;
  if (!page) throw new RangeError('a handout without pages');
  return ok(page(1, pages.value.length));
}
