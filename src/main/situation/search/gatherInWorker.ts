import { Worker } from 'node:worker_threads';
import type { PointLayer } from '../points/pointLayer';
import { type GatherNames, gatherHere } from './gatherNames';
import type { NameList, NamePart } from './nameList';
import { nameParts, namingOf } from './nameParts';

/** What is smaller is read sooner than a worker has started. */
const SMALL_BYTES = 512 * 1024;

/** What the worker is told: a part, or that there is no more. It answers each part with null, and the end with the list. */
export type NameMessage = NamePart | null;
export type NameAnswer = NameList | null;

/** Reads the names of what is large in a thread of its own. `workerFile` is the built worker; `smallBytes` up to which none is started. */
export function gatherInWorker(workerFile: string, smallBytes = SMALL_BYTES): GatherNames {
  return async (layer) =>
    layer.collection.bytes.length > smallBytes ? startWorker(workerFile, layer) : gatherHere(layer);
}

function startWorker(workerFile: string, layer: PointLayer): Promise<NameList> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: namingOf(layer) });
    const parts = nameParts(layer);
    let isEnded = false;
    // one part is on its way while another is read, and no more are ever copied
    const sendNext = () => {
      if (isEnded) return;
      const { value: part = null } = parts.next();
      isEnded = part === null;
      const buffers = part ? [part.members.bytes.buffer as ArrayBuffer] : [];
      worker.postMessage(part satisfies NameMessage, buffers);
    };
    worker.on('message', (answer: NameAnswer) => (answer ? resolve(answer) : sendNext()));
    worker.once('error', reject);
    // after an answer nobody listens any more
    worker.once('exit', (code) => reject(new Error(`the thread that reads names ended with ${code}`)));
    sendNext();
    sendNext();
  });
}
