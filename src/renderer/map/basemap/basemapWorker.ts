import type { PlacedBaseLabel } from '../../../shared/basemap/baseLabel';
import type { LabelOrder, TileAhead, TileOrder, WorkerAnswer, WorkerRequest } from './protocol';

/** The page's end of the base map's worker. */
export interface BasemapWorker {
  /** Settles when orders reach the worker at once, or when there is none to reach. */
  readonly ready: Promise<void>;
  /** Paints a tile; the answer to a cancelled order never comes. */
  tile(order: TileOrder, signal: AbortSignal): Promise<ImageBitmap>;
  labels(order: LabelOrder): Promise<readonly PlacedBaseLabel[]>;
  /** Reads what tiles and the names on them come from, between orders, so that they are there at once when they are ordered. */
  prepare(tiles: readonly TileAhead[]): void;
  end(): void;
}

/** Starts the worker that asks the app for the base map's files. */
export function startBasemapWorker(): BasemapWorker {
  return buildBasemapWorker(
    new Worker(new URL('./basemap.worker.ts', import.meta.url), { type: 'module', name: 'base map' }),
  );
}

/** What answers an order. */
type Ordered = Exclude<WorkerAnswer, { is: 'ready' }>;

/** The page's end of a worker that answers as `buildOrderAnswerer` has it. */
export function buildBasemapWorker(worker: Worker): BasemapWorker {
  const waiting = new Map<number, { resolve: (answer: Ordered) => void; reject: (reason: Error) => void }>();
  let lastId = 0;
  let onReady = () => {};
  const ready = new Promise<void>((resolve) => {
    onReady = resolve;
  });

  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data.is === 'ready') {
      onReady();
      return;
    }
    const waiter = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.is === 'failed') waiter?.reject(new Error(data.reason));
    else if (waiter) waiter.resolve(data);
    else if (data.is === 'tile') data.bitmap.close();
  };
  worker.onerror = (event) => {
    for (const waiter of waiting.values()) waiter.reject(new Error(event.message));
    waiting.clear();
    onReady();
  };

  // what is ordered in one go is sent in one, so that the worker can fetch for all of it at once
  let unsent: WorkerRequest[] = [];
  const send = (request: WorkerRequest) => {
    if (unsent.length === 0)
      queueMicrotask(() => {
        worker.postMessage(unsent);
        unsent = [];
      });
    unsent.push(request);
  };
  send({ is: 'greeting' });
  const ask = (request: Extract<WorkerRequest, { is: 'tile' | 'labels' }>) =>
    new Promise<Ordered>((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      send(request);
    });

  return {
    ready,
    tile: async (order, signal) => {
      const id = ++lastId;
      signal.addEventListener('abort', () => {
        waiting.delete(id);
        send({ is: 'cancel', id });
      });
      const answer = await ask({ is: 'tile', id, ...order });
      if (answer.is !== 'tile') throw new Error('the base map answered something else');
      return answer.bitmap;
    },
    labels: async (order) => {
      const answer = await ask({ is: 'labels', id: ++lastId, ...order });
      if (answer.is !== 'labels') throw new Error('the base map answered something else');
      return answer.labels;
    },
    prepare: (tiles) => send({ is: 'prepare', tiles }),
    end: () => worker.terminate(),
  };
}
