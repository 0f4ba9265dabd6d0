import { describe, expect, it } from 'vitest';
import type { Client } from '../../../src/renderer/client/client';
import type { ActionContext } from '../../../src/renderer/commands/action';
import { openSituation } from '../../../src/renderer/commands/open';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildStore } from '../../../src/renderer/store/store';
import type { CompiledSituation } from '../../../src/shared/situation/compiled';
import { buildFeature, buildSituation, timeOf } from '../ui/features';

const PERIOD = timeOf('2024-12-01/2024-12-10');
const [FROM_MS, TO_MS] = [PERIOD.span.start[0], PERIOD.span.end[1]];
const SUMMARY = { count: 9000, bounds: [35, 34, 36, 35], fromMs: 0, toMs: 1, undated: 0, kinds: {} } as const;
const SMALL = { id: 'small', name: 'Small', visible: true, features: [buildFeature('a')] };

/** What is shown once a situation was opened after one in which everything so far was shown. */
async function opened(parts: Partial<CompiledSituation>) {
  const store = buildStore({ timeWindow: { is: 'soFar' } });
  const clock = buildClock(0);
  const situation = buildSituation({ period: PERIOD, layers: [SMALL], ...parts });
  const client = {
    situation: async () => ({ situation, problems: [] }),
    points: () => new Promise(() => {}),
  } as unknown as Client;
  // the points of large layers do not come
  void openSituation({ store, clock, client } as ActionContext);
  await new Promise((resolve) => setTimeout(resolve));
  return { window: store.getState().timeWindow.is, nowMs: clock.nowMs };
}

describe('a situation that is opened', () => {
  it('shows the moment of its first scene', async () => {
    const time = timeOf('2024-12-05');
    const scene = { id: 'one', title: 'One', caption: '', time, atMs: FROM_MS + 1000 };
    const view = { center: [35, 34], zoom: 8 } as const;
    const scenes = [{ ...scene, view, layers: ['small'], highlight: [] }];
    expect(await opened({ scenes })).toEqual({ window: 'moment', nowMs: FROM_MS + 1000 });
  });

  it('shows everything so far at the end of its period where it has no scenes', async () => {
    expect(await opened({ scenes: [] })).toEqual({ window: 'soFar', nowMs: TO_MS });
  });

  it('shows the middle of its period where it has no scenes and large layers', async () => {
    const layers = [SMALL, { ...SMALL, id: 'large', points: SUMMARY }];
    expect(await opened({ scenes: [], layers })).toEqual({
      window: 'moment',
      nowMs: Math.round((FROM_MS + TO_MS) / 2),
    });
  });
});
