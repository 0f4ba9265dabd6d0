import { expect, it } from 'vitest';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { stepEvent } from '../../../src/renderer/commands/time';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../src/renderer/store/store';
import { buildFeature, buildSituation } from '../ui/features';

const DAY_MS = 86_400_000;
const at = (written: string) => Date.parse(`${written}T00:00+03:00`);

it('steps to events on the axis without a word, and says what it skips to those beyond', () => {
  const features = [buildFeature('a', { when: '2024-12-10' }), buildFeature('b', { when: '2064-12-31' })];
  const index = buildSituationIndex(
    buildSituation({ layers: [{ id: 'layer', name: 'Layer', visible: true, features }] }),
  );
  const store = buildStore({
    opened: { is: 'open', index },
    layers: { layer: { visible: true, opacity: 1 } },
    axis: { fromMs: at('2024-12-01'), toMs: at('2024-12-31') },
  });
  const clock = buildClock(at('2024-12-05'));
  const run = buildRun({ store, clock } as ActionContext);
  run(stepEvent(1));
  expect(clock.nowMs).toBe(at('2024-12-10'));
  expect(store.getState().skipped).toBeNull();
  while (clock.nowMs < at('2064-12-31')) run(stepEvent(1));
  expect(store.getState().skipped?.lengthMs).toBeGreaterThan(40 * 365 * DAY_MS);
  const { axis } = store.getState();
  expect(axis.fromMs).toBeLessThan(clock.nowMs);
  expect(axis.toMs).toBeGreaterThan(clock.nowMs);
});
