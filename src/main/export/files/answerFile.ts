import { parentPort, workerData } from 'node:worker_threads';
import { exportFile, type FileOrder, type FileOutcome } from './exportFile';

/** What the thread says. */
export type FileAnswer =
  | { readonly is: 'progress'; readonly done: number }
  | { readonly is: 'done'; readonly outcome: FileOutcome }
  | { readonly is: 'cancelled' };

/** The whole of a worker: writes the file that it was started for and ends. Any message to it cancels. */
export async function answerFile(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('this is a thread of another program');
  const cancelling = new AbortController();
  port.once('message', () => cancelling.abort());
  const answer = (told: FileAnswer) => port.postMessage(told);
  try {
    const outcome = await exportFile(workerData as FileOrder, {
      signal: cancelling.signal,
      onProgress: (done) => answer({ is: 'progress', done }),
    });
    answer({ is: 'done', outcome });
  } catch (error) {
    if (!cancelling.signal.aborted) throw error;
    answer({ is: 'cancelled' });
  }
  port.close();
}
