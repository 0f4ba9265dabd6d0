import { fail, ok, type Result } from '../../../shared/result';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import type { CompiledScene } from '../../../shared/situation/compiled';
import { exportDeck } from '../pptx/exportDeck';
import { openDrawingKit } from '../sheets/drawingKit';
import type { FileBasis, FileWatch, Filling } from './filling';

/** Wishes for a deck of slides, one a scene. */
export interface DeckWish {
  readonly is: 'deck';
  readonly scenes: readonly CompiledScene[];
  /** Pixels across a slide. */
  readonly pixelsAcross: number;
}

export async function fillDeck(
  order: FileBasis & DeckWish,
  { signal, onProgress }: FileWatch,
): Promise<Result<Filling, SheetRefusal>> {
  const { scenes, pixelsAcross, options } = order;
  if (scenes.length === 0)
    return fail({ option: 'scene', reason: 'slides are made of scenes: choose one, or all of them' });
  const deck = await exportDeck(scenes, {
    ...openDrawingKit(order),
    // scenes show pictograms
    app6: () => undefined,
    options,
    pixelsAcross,
    signal,
    onProgress: (done, of) => onProgress(done / of),
  });
  if (!deck.ok) return deck;
  const { bytes, notes } = deck.value;
  return ok({ fill: (sink) => sink.write(bytes), notes });
}
