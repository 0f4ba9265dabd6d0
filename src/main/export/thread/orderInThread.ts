import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, Watch } from './answerOrder';

/** Has an order carried out in a thread of its own, by the built worker `workerFile`; null when it was cancelled. */
export function orderInThread<Order, Progress, Outcome>(
  workerFile: string,
  order: Order,
  { signal, onProgress }: Watch<Progress>,
): Promise<Outcome | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: order });
    const cancel = () => worker.postMessage('cancel');
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (answer: ThreadAnswer<Progress, Outcome>) => {
      if (answer.is === 'progress') onProgress(answer.progress);
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
