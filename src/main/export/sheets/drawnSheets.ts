import type { Result } from '../../../shared/result';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Picture } from '../../../shared/sheet/picture';
import type { Sheet, SheetRefusal } from '../../../shared/sheet/sheet';
import { type FirstSheet, firstSheetOf } from './firstSheet';
import type { SheetMaker } from './sheetMaker';

/** How pictures become sheets: each as one, as the bare map, or as pages with notes to be handed out. */
export type Drawing = FirstSheet | 'map' | 'handout';

/** The sheets of one picture; several of a handout. */
export interface NamedSheets {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

interface Wished {
  readonly pictures: readonly { readonly name: string; readonly picture: Picture }[];
  readonly options: SheetOptions;
}

interface Drawn {
  readonly named: readonly NamedSheets[];
  readonly refused: readonly string[];
  readonly notes: readonly string[];
}

/** Draws the sheets of pictures; those that cannot be drawn are refused in words. Throws the signal's reason once it is aborted. */
export async function drawnSheets(
  drawing: Drawing,
  { pictures, options }: Wished,
  maker: SheetMaker,
  signal: AbortSignal,
): Promise<Drawn> {
  const refused: string[] = [];
  const notes: string[] = [];
  const laid: { name: string; pages: readonly ((number: number, of: number) => Sheet)[] }[] = [];
  for (const [index, { name, picture }] of pictures.entries()) {
    signal.throwIfAborted();
    const of = pictures.length;
    const page = of > 1 ? { page: { number: index + 1, of } } : {};
    const made = pagesOf(drawing, maker, picture, { ...options, ...page });
    if (made.ok) laid.push({ name, pages: made.value });
    else refused.push(`${name}: ${made.error.option}: ${made.error.reason}`);
    // whoever cancels is heard between two pictures
    await new Promise(setImmediate);
  }
  const of = laid.reduce((sum, { pages }) => sum + pages.length, 0);
  let number = 0;
  const named = laid.map(({ name, pages }) => {
    const sheets = pages.map((page) => page(++number, of));
    for (const note of sheets.flatMap((sheet) => sheet.notes)) notes.push(`${name}: ${note}`);
    return { name, sheets };
  });
  return { named, refused, notes };
}

function pagesOf(
  drawing: Drawing,
  maker: SheetMaker,
  picture: Picture,
  options: SheetOptions,
): Result<readonly ((number: number, of: number) => Sheet)[], SheetRefusal> {
  if (drawing === 'handout') return maker.handoutOf(picture, options);
  const made =
    drawing === 'map' ? maker.mapOf(picture, options) : firstSheetOf(drawing, maker, picture, options);
  return made.ok ? { ok: true, value: [() => made.value] } : made;
}
