import { Worker } from 'node:worker_threads';
import type { FileAnswer } from './answerFile';
import type { FileOrder, FileOutcome } from './exportFile';

/** Writes a film, data or a page in a thread of its own; null when it was cancelled. `workerFile` is the built worker. */
export function fileInWorker(
  workerFile: string,
  order: FileOrder,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
): Promise<FileOutcome | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: order });
    const cancel = () => worker.postMessage('cancel');
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (answer: FileAnswer) => {
      if (answer.is === 'progress') onProgress(answer.done);
      else resolve(answer.is === 'done' ? answer.outcome : null);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', cancel);
      // after an answer nobody listens any more
      reject(new Error(`the thread that exports ended with ${code}`));
    });
  });
}
