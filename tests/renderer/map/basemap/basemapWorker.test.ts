import { describe, expect, it, vi } from 'vitest';
import { buildBasemapWorker } from '../../../../src/renderer/map/basemap/basemapWorker';
import type { WorkerAnswer } from '../../../../src/renderer/map/basemap/protocol';

const REGION = { zoom: 5, language: 'english', west: 0, north: 0, east: 1, south: 1 } as const;

function standIn() {
  const worker = { postMessage: vi.fn(), terminate: vi.fn() } as unknown as Worker;
  const answer = (data: WorkerAnswer) => worker.onmessage?.({ data } as MessageEvent<WorkerAnswer>);
  const fail = () => worker.onerror?.({ message: 'no such script' } as ErrorEvent);
  return { worker, answer, fail };
}

async function isSettled(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), Promise.resolve().then(() => false)]);
}

describe("the base map's worker", () => {
  it('is ready once it has answered a greeting', async () => {
    const { worker, answer } = standIn();
    const { ready } = buildBasemapWorker(worker);
    expect(await isSettled(ready)).toBe(false);
    expect(worker.postMessage).toHaveBeenCalledWith([{ is: 'greeting' }]);
    answer({ is: 'ready' });
    await ready;
  });

  it('keeps nobody waiting when it cannot start', async () => {
    const { worker, fail } = standIn();
    const { ready } = buildBasemapWorker(worker);
    fail();
    await ready;
  });

  it('gives every order its own answer', async () => {
    const { worker, answer } = standIn();
    const { labels } = buildBasemapWorker(worker);
    const first = labels(REGION);
    const second = labels(REGION);
    answer({ is: 'failed', id: 2, reason: 'the base map has no such file' });
    answer({ is: 'labels', id: 1, labels: [] });
    expect(await first).toEqual([]);
    await expect(second).rejects.toThrow('no such file');
  });
});
