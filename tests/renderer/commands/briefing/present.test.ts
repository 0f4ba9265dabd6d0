import { expect, test, vi } from 'vitest';
import { endBriefing, hasCut, present, showTimes } from '../../../../src/renderer/commands/briefing/present';
import type { Rehearsal } from '../../../../src/shared/briefing/rehearsal';
import { CUTS } from '../../../../src/shared/scenes/cuts';
import { rehearsal } from '../../../fixtures/rehearsal';
import { editing, writtenScene } from '../editing';

const shell = { present: () => {} };

test('cuts are offered where there are some, the longest with everything, and none that tells nothing', async () => {
  const offered = async (priorities: readonly (1 | 2 | 3)[]) => {
    const scenes = priorities.map((priority, at) => writtenScene(`s${at}`, { priority }));
    const { store } = await editing(scenes);
    return CUTS.filter(({ upTo }) => hasCut(upTo)(store.getState())).map(({ minutes }) => minutes);
  };
  expect(await offered([1, 2, 3])).toEqual([5, 15, 30]);
  expect(await offered([1, 2, 2])).toEqual([5, 15, 30]);
  expect(await offered([2, 3])).toEqual([15, 30]);
  expect(await offered([1, 1])).toEqual([]);
  expect(await offered([])).toEqual([]);
});

test('the times of a run are kept where the situation lies', async () => {
  const keepRehearsal = vi.fn(async (..._kept: unknown[]) => ({ kept: true }));
  const { store, run } = await editing([writtenScene('a')], { client: { keepRehearsal }, shell });
  await run(present('first'));
  const id = store.getState().briefing?.run;
  await run(endBriefing);
  const [of, kept] = keepRehearsal.mock.calls[0] ?? [];
  expect(of).toEqual({ situation: store.getState().rehearsal?.situation, place: 'f1' });
  expect(kept).toMatchObject({ run: id, scenes: [{ scene: 'a' }] });
});

test('the times of the last run are those that were kept, unless one has just ended', async () => {
  const lastRehearsal = vi.fn(
    async (): Promise<{ rehearsal: Rehearsal | null }> => ({ rehearsal: rehearsal() }),
  );
  const { store, run } = await editing([writtenScene('a')], { client: { lastRehearsal } });
  await run(showTimes);
  expect(store.getState()).toMatchObject({ dialog: 'rehearsal', rehearsal: rehearsal() });
  await run(showTimes);
  expect(lastRehearsal).toHaveBeenCalledOnce();
});

test('where no briefing was given, that is said', async () => {
  const { run } = await editing([writtenScene('a')], {
    client: { lastRehearsal: async () => ({ rehearsal: null }) },
  });
  await expect(run(showTimes)).rejects.toThrow(/No briefing of this situation/);
});
