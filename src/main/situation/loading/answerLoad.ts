import { parentPort, workerData } from 'node:worker_threads';
import type { Loaded } from '../loadSituation';
import { loadHere, type Order } from './loader';

/** The whole of a worker: loads what it was started for, hands it over and ends. */
export async function answerLoad(): Promise<void> {
  const loaded = await loadHere(workerData as Order);
  parentPort?.postMessage(loaded, buffersOf(loaded));
}

/** What is handed over instead of copied: of a large layer all but a few bytes. */
function buffersOf(loaded: Loaded): ArrayBuffer[] {
  const layers = loaded.ok ? [...loaded.points.values()] : [];
  const buffers = layers.flatMap(({ table, collection: { bytes, starts, ends } }) => [
    table,
    bytes.buffer,
    starts.buffer,
    ends.buffer,
  ]);
  // two layers may lie in one buffer
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
