import { expect, test, vi } from 'vitest';
import { announceRun, hearOfRuns } from '../../../src/renderer/briefing/announce';

test('a run is told of when it begins, and to whoever asks until it ends', async () => {
  const heard = vi.fn();
  const early = hearOfRuns(heard);
  const end = announceRun('r');
  await expect.poll(() => heard.mock.calls).toEqual([['r']]);
  const found = vi.fn();
  const late = hearOfRuns(found);
  late.seek();
  await expect.poll(() => found.mock.calls).toEqual([['r']]);
  end();
  late.seek();
  // whatever was under way has come by then
  announceRun('s')();
  await expect.poll(() => found.mock.calls).toEqual([['r'], ['s']]);
  early.end();
  late.end();
});
