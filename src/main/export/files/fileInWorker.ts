import { orderInThread } from '../thread/orderInThread';
import type { FileOrder, FileOutcome } from './exportFile';

/** Writes slides, a film, data or a page in a thread of its own; tells how much is done, 0 to 1. Null when it was cancelled. */
export const fileInWorker = orderInThread<FileOrder, number, FileOutcome>;
