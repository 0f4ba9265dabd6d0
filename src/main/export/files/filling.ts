import type { SheetOptions } from '../../../shared/sheet/options';
import type { Sink } from '../film/sink';
import type { SheetSource } from '../sheets/drawingKit';
import type { Watch } from '../thread/answerOrder';

/** What is the same in all orders of files. */
export interface FileBasis extends SheetSource {
  readonly path: string;
  readonly options: SheetOptions;
  /** Whether a file of that name is replaced. */
  readonly replace: boolean;
}

/** What is going to be written; what can be refused has been. */
export interface Filling {
  readonly fill: (sink: Sink) => Promise<void>;
  readonly notes: readonly string[];
}

/** Hears how much is done, 0 to 1. */
export type FileWatch = Watch<number>;
