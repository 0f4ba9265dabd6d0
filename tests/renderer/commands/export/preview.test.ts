import { expect, it, vi } from 'vitest';
import type { Client } from '../../../../src/renderer/client/client';
import type { ActionContext } from '../../../../src/renderer/commands/action';
import { askPreview } from '../../../../src/renderer/commands/export/preview';
import { chooseFormat, wishOfFilm } from '../../../../src/renderer/commands/export/wishes';
import { buildClock } from '../../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../../src/renderer/store/store';
import { fail } from '../../../../src/shared/result';
import { buildSituation } from '../../ui/features';

it('is of the end of a time that is played, without the words of a scene', async () => {
  const index = buildSituationIndex(buildSituation({}));
  const store = buildStore({
    opened: { is: 'open', index },
    seen: { bounds: [35, 34, 36, 35], view: { bounds: [35, 34, 36, 35] }, atScene: false },
  });
  const previewSheet = vi.fn<Client['previewSheet']>(async () => fail({ option: 'a', reason: 'b' }));
  const clock = buildClock(Date.parse('2024-12-10T00:00Z'));
  const context = { store, clock, client: { previewSheet } as unknown as Client } as ActionContext;
  const asked = async () => {
    await askPreview(context);
    return previewSheet.mock.lastCall?.[0];
  };

  chooseFormat('png')(context);
  const picture = await asked();
  expect(picture?.picture.nowMs).toBe(clock.nowMs);
  expect(picture?.options.caption).toBeUndefined();

  chooseFormat('webm')(context);
  wishOfFilm({ plays: true })(context);
  const film = await asked();
  expect(film?.picture.nowMs).toBe(index.situation.period.span.end[1]);
  expect(film?.options.caption).toBe('');

  wishOfFilm({ plays: false })(context);
  expect((await asked())?.picture.nowMs).toBe(clock.nowMs);
});
