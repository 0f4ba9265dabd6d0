import { Worker } from 'node:worker_threads';
import type { ExportAnswer } from './answerExport';
import type { SheetOrder, SheetOutcome, SheetProgress } from './exportSheets';

interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: SheetProgress) => void) | undefined;
}

/**
 * Writes sheets in a thread of its own, so that whoever asks is free meanwhile. `workerFile` is the built worker. Null when it was
 * cancelled: then none of its files is left.
 */
export function exportInWorker(
  workerFile: string,
  order: SheetOrder,
  { signal, progress }: Watch = {},
): Promise<SheetOutcome | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: order });
    const cancel = () => worker.postMessage('cancel');
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (answer: ExportAnswer) => {
      if (answer.is === 'progress') progress?.(answer.progress);
      else resolve(answer.is === 'done' ? answer.outcome : null);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', cancel);
      // after an answer nobody listens any more
      reject(new Error(`the thread that exports ended with ${code}`));
    });
  });
}
