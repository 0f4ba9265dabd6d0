import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Vp8Setting } from './vp8Encoder';
import type { OpenEncoder } from './writeWebm';

/** What the thread is asked: a picture to encode, or to come to an end. */
export type EncodeOrder = { readonly is: 'frame'; readonly rgba: Uint8Array } | { readonly is: 'finish' };

/** What it answers: the frames that are done, or why there are none. */
export type EncodeAnswer = { readonly frames: readonly Uint8Array[] } | { readonly error: string };

/** What it is started with. */
export interface EncodeStart {
  readonly wasmFile: string;
  readonly setting: Vp8Setting;
}

/** Encodes in a thread of its own, beside the drawing. `workerFile` is the built one, `wasmFile` the encoder's code. */
export function encodeInWorker(workerFile: string, wasmFile: string): OpenEncoder {
  return async (setting) => {
    const worker = new Worker(workerFile, { workerData: { wasmFile, setting } satisfies EncodeStart });
    const ask = async (order: EncodeOrder, hand: readonly ArrayBuffer[] = []): Promise<Uint8Array[]> => {
      worker.postMessage(order, [...hand]);
      const [answer] = (await once(worker, 'message')) as [EncodeAnswer];
      if ('error' in answer) throw new Error(answer.error);
      return [...answer.frames];
    };
    return {
      // handed over where the picture is the whole of its buffer
      add: (rgba) => ask({ is: 'frame', rgba }, handedOver(rgba)),
      finish: () => ask({ is: 'finish' }),
      close: async () => void (await worker.terminate()),
    };
  };
}

function handedOver({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
