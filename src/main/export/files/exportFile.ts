import { fail, type Result } from '../../../shared/result';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import { refusePlace, writeWholeBy } from '../writeWhole';
import { type DataWish, fillData } from './fillData';
import { type DeckWish, fillDeck } from './fillDeck';
import { type FilmFileWish, fillFilm } from './fillFilm';
import type { FileBasis, FileWatch, Filling } from './filling';
import { fillPage, type PageWish } from './fillPage';

/** A file that is no sheet, to be written to a path. Plain data: whoever asks for the same gets the same bytes. */
export type FileOrder = FileBasis & (DataWish | FilmFileWish | DeckWish | PageWish);

/** The notes, or why there is no file; `destination` where it is the place that is at fault. */
export type FileOutcome = Result<readonly string[], SheetRefusal>;

/** Writes the file whole or not at all. Throws the signal's reason once it is aborted. */
export async function exportFile(order: FileOrder, watch: FileWatch): Promise<FileOutcome> {
  const { path, replace } = order;
  // before a film is drawn, not after
  const refusal = await refusePlace(path, { replace });
  if (refusal !== undefined) return fail({ option: 'destination', reason: refusal });
  const filled = await fillingOf(order, watch);
  if (!filled.ok) return filled;
  const { fill, notes } = filled.value;
  const written = await writeWholeBy(path, fill, { replace });
  return written.ok ? { ok: true, value: notes } : fail({ option: 'destination', reason: written.error });
}

async function fillingOf(order: FileOrder, watch: FileWatch): Promise<Result<Filling, SheetRefusal>> {
  switch (order.is) {
    case 'data':
      return fillData(order, watch);
    case 'film':
      return fillFilm(order, watch);
    case 'deck':
      return fillDeck(order, watch);
    case 'page':
      return fillPage(order);
  }
}
