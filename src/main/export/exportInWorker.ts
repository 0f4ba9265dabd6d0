import type { SheetOrder, SheetOutcome, SheetProgress } from './exportSheets';
import { orderInThread } from './thread/orderInThread';

/** Writes sheets in a thread of its own, so that whoever asks is free meanwhile. Null when it was cancelled: then none of its files is left. */
export const exportInWorker = orderInThread<SheetOrder, SheetProgress, SheetOutcome>;
