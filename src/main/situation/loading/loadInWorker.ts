import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fail } from '../../../shared/result';
import type { Loaded } from '../loadSituation';
import { nameOf, sizeOf } from '../openedFiles';
import { problemOf } from '../package/packageFiles';
import { type Loader, loadHere, type Order } from './loader';

/** What is smaller is loaded sooner than a worker has started. */
const SMALL_BYTES = 2 * 1024 * 1024;

/**
 * Loads what is large in a thread of its own, so that windows and the base map are answered meanwhile. `workerFile` is the built
 * worker; `smallBytes` up to which no worker is started.
 */
export function loadInWorker(workerFile: string, smallBytes = SMALL_BYTES): Loader {
  return async (order) =>
    (await weigh(order)) > smallBytes ? startWorker(workerFile, order) : loadHere(order);
}

function startWorker(workerFile: string, order: Order): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: order });
    worker.once('message', resolve);
    worker.once('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooMuch(order));
      else reject(error);
    });
    // after an answer nobody listens any more
    worker.once('exit', (code) => reject(new Error(`the thread that loads ended with ${code}`)));
  });
}

function tooMuch(order: Order): Loaded {
  const name = order.is === 'path' ? basename(order.path) : nameOf(order.files);
  return fail([
    problemOf(name, { expected: 'a situation that fits into the memory', found: 'one that does not' }),
  ]);
}

/** Bytes of a file, or of all files in a folder; what cannot be looked at weighs nothing, and loading it will say why. */
async function weigh(order: Order): Promise<number> {
  if (order.is === 'files') return sizeOf(order.files);
  const entries = await readdir(order.path, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = [order.path, ...files].map(async (path) => {
    const facts = await stat(path).catch(() => undefined);
    return facts?.isFile() ? facts.size : 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
