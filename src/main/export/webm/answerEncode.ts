import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { EncodeAnswer, EncodeOrder, EncodeStart } from './encodeInWorker';
import { buildVp8Encoder } from './vp8Encoder';

/** The whole of a worker: encodes the pictures that come, in their order, until it is ended. */
export function answerEncode(): void {
  const { wasmFile, setting } = workerData as EncodeStart;
  const port = parentPort;
  if (!port) return;
  const encoder = readFile(wasmFile).then((wasm) => buildVp8Encoder(wasm, setting));
  encoder.catch(() => undefined);
  port.on('message', (order: EncodeOrder) => {
    void encoder
      .then((ready) => (order.is === 'frame' ? ready.add(order.rgba) : ready.finish()))
      .then((frames): EncodeAnswer => ({ frames }))
      .catch(
        (error: unknown): EncodeAnswer => ({ error: error instanceof Error ? error.message : String(error) }),
      )
      .then((answer) => port.postMessage(answer));
  });
}
