import { ok, type Result } from '../../../shared/result';
import type { Picture } from '../../../shared/sheet/picture';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import { buildApp6Shapes } from '../../situation/app6Shapes';
import { exportDeck } from '../pptx/exportDeck';
import { openDrawingKit } from '../sheets/drawingKit';
import type { FileBasis, FileWatch, Filling } from './filling';

/** Wishes for a deck of slides. */
export interface DeckWish {
  readonly is: 'deck';
  /** Each of a scene. */
  readonly pictures: readonly Picture[];
  /** Pixels across a slide. */
  readonly pixelsAcross: number;
}

export async function fillDeck(
  order: FileBasis & DeckWish,
  { signal, onProgress }: FileWatch,
): Promise<Result<Filling, SheetRefusal>> {
  const { pictures, pixelsAcross, options } = order;
  const usesApp6 = pictures.some(({ symbols }) => symbols === 'app6');
  const deck = await exportDeck(pictures, {
    ...openDrawingKit(order),
    app6: usesApp6 ? await buildApp6Shapes() : () => undefined,
    options,
    pixelsAcross,
    signal,
    onProgress: (done, of) => onProgress(done / of),
  });
  if (!deck.ok) return deck;
  const { bytes, notes } = deck.value;
  return ok({ fill: (sink) => sink.write(bytes), notes });
}
