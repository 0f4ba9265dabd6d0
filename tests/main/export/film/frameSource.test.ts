import { expect, it } from 'vitest';
import { framesInOrder } from '../../../../src/main/export/film/frameSource';

it('hears who cancels a film whose frames are all at hand', async () => {
  const controller = new AbortController();
  const still = Promise.resolve(new Uint8Array(4));
  const source = { width: 1, height: 1, fps: 10, frameCount: 5000, frame: () => still };
  setImmediate(() => controller.abort());
  let frames = 0;
  const played = async () => {
    for await (const _ of framesInOrder(source, { signal: controller.signal })) frames += 1;
  };
  await expect(played()).rejects.toThrow(/abort/i);
  expect(frames).toBeLessThan(10);
});
