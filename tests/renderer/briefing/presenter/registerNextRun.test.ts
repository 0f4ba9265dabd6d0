import { expect, test, vi } from 'vitest';
import { announceRun, hearOfRuns } from '../../../../src/renderer/briefing/announce';
import { registerNextRun } from '../../../../src/renderer/briefing/presenter/registerNextRun';
import { runOver, windowOf } from '../joining';

test('a window with notes goes to the run that begins once its own has ended, and not before', async () => {
  const { store } = windowOf('presenter', { briefing: runOver('abc') });
  const go = vi.fn();
  const heard = vi.fn();
  const endings = [registerNextRun(store, go), hearOfRuns(heard).end, announceRun('meanwhile')];
  await expect.poll(() => heard.mock.calls).toEqual([['meanwhile']]);
  store.setState({ briefing: null });
  endings.push(announceRun('next'));
  await expect.poll(() => go.mock.calls).toEqual([['next']]);
  for (const end of endings) end();
});
