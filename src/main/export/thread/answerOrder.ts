import { parentPort, workerData } from 'node:worker_threads';

/** What a thread says on its way and at its end. */
export type ThreadAnswer<Progress, Outcome> =
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'done'; readonly outcome: Outcome }
  | { readonly is: 'cancelled' };

/** Whoever watches an order being carried out. */
export interface Watch<Progress> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** The whole of a worker: carries out the order that it was started for and ends. Any message to it cancels. */
export async function answerOrder<Order, Progress, Outcome>(
  carryOut: (order: Order, watch: Watch<Progress>) => Promise<Outcome>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('this is a thread of another program');
  const cancelling = new AbortController();
  port.once('message', () => cancelling.abort());
  const answer = (told: ThreadAnswer<Progress, Outcome>) => port.postMessage(told);
  try {
    const outcome = await carryOut(workerData as Order, {
      signal: cancelling.signal,
      onProgress: (progress) => answer({ is: 'progress', progress }),
    });
    answer({ is: 'done', outcome });
  } catch (error) {
    if (!cancelling.signal.aborted) throw error;
    answer({ is: 'cancelled' });
  }
  port.close();
}
