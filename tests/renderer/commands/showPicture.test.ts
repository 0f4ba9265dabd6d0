import { describe, expect, it } from 'vitest';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { showSituation } from '../../../src/renderer/commands/open';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildStore } from '../../../src/renderer/store/store';
import type { Picture } from '../../../src/shared/sheet/picture';
import { buildFeature, buildScene, buildSituation } from '../ui/features';

const PICTURE: Picture = {
  scene: null,
  view: { center: [36, 35], zoom: 9 },
  nowMs: Date.parse('2025-03-01T06:00:00Z'),
  timeWindow: { is: 'trailing', lengthMs: 3_600_000 },
  asOfMs: Date.parse('2024-12-20T00:00:00Z'),
  layers: { a: { visible: true, opacity: 0.5 } },
  highlight: ['m'],
  selected: 'm',
  symbols: 'app6',
  labelLanguage: 'ru',
  utc: true,
};

const SCENE = buildScene('told', Date.parse('2024-12-10T00:00:00Z'));

async function opened(picture = PICTURE) {
  const store = buildStore();
  const clock = buildClock(0);
  const layers = ['a', 'b'].map((id) => ({ id, name: id, visible: true, features: [buildFeature('m')] }));
  const run = buildRun({ store, clock } as ActionContext);
  run(showSituation(Promise.resolve({ situation: buildSituation({ layers, scenes: [SCENE] }) }), picture));
  await new Promise((resolve) => setTimeout(resolve));
  return { state: store.getState(), clock };
}

describe('opening a situation with a picture', () => {
  it('shows its view, moment, window, knowledge and looks', async () => {
    const { state, clock } = await opened();
    expect(clock.nowMs).toBe(PICTURE.nowMs);
    expect(state.flight?.view).toEqual(PICTURE.view);
    const { highlight, selected, symbols, labelLanguage, utc, asOfMs, timeWindow } = PICTURE;
    expect(state).toMatchObject({
      highlight,
      selected,
      symbols,
      labelLanguage,
      utc,
      asOfMs,
      timeWindow,
      trailingMs: 3_600_000,
    });
  });

  it('is at a scene whose view it has, as long as that is the same', async () => {
    const view = structuredClone(SCENE.view);
    expect((await opened({ ...PICTURE, scene: 'told', view })).state.flight?.view).toBe(SCENE.view);
    expect((await opened({ ...PICTURE, scene: 'told' })).state.flight?.view).toBe(PICTURE.view);
  });

  it('hides the layers that it does not name', async () => {
    const { state } = await opened();
    expect(state.layers).toEqual({
      a: { visible: true, opacity: 0.5 },
      b: { visible: false, opacity: 1 },
    });
  });

  it('brings the axis to a moment that lies beyond the period', async () => {
    const { state } = await opened();
    expect(state.axis.toMs).toBeGreaterThanOrEqual(PICTURE.nowMs);
  });
});
