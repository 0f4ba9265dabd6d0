import { parentPort, workerData } from 'node:worker_threads';
import type { NameAnswer, NameMessage } from './gatherInWorker';
import { buildNameListBuilder, type Naming } from './nameList';

/** The whole of a worker: takes the parts of a layer, hands over the list of their names and ends. */
export function answerNames(): void {
  const builder = buildNameListBuilder(workerData as Naming);
  parentPort?.on('message', (part: NameMessage) => {
    if (part) {
      builder.add(part);
      parentPort?.postMessage(null satisfies NameAnswer);
    } else {
      const list = builder.build();
      parentPort?.postMessage(list satisfies NameAnswer, [
        list.bytes.buffer as ArrayBuffer,
        list.starts.buffer as ArrayBuffer,
      ]);
      parentPort?.close();
    }
  });
}
