import { parentPort, workerData } from 'node:worker_threads';
import { exportSheets, type SheetOrder, type SheetOutcome, type SheetProgress } from './exportSheets';

/** What the thread that exports says. */
export type ExportAnswer =
  | { readonly is: 'progress'; readonly progress: SheetProgress }
  | { readonly is: 'done'; readonly outcome: SheetOutcome }
  | { readonly is: 'cancelled' };

/** The whole of a worker: writes what it was started for and ends. Any message to it cancels. */
export async function answerExport(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('this is a thread of another program');
  const cancelling = new AbortController();
  port.once('message', () => cancelling.abort());
  const answer = (told: ExportAnswer) => port.postMessage(told);
  try {
    const outcome = await exportSheets(workerData as SheetOrder, {
      signal: cancelling.signal,
      progress: (progress) => answer({ is: 'progress', progress }),
    });
    answer({ is: 'done', outcome });
  } catch (error) {
    if (!cancelling.signal.aborted) throw error;
    answer({ is: 'cancelled' });
  }
  port.close();
}
