import { describe, expect, it } from 'vitest';
import type { Client } from '../../../src/renderer/client/client';
import { type Action, type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { showSituation } from '../../../src/renderer/commands/open';
import { goToPoint, hoverPoint, selectPoint } from '../../../src/renderer/commands/points';
import { select } from '../../../src/renderer/commands/selection';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildStore } from '../../../src/renderer/store/store';
import type { CompiledFeature } from '../../../src/shared/situation/compiled';
import { tableOf } from '../../fixtures/pointTable';
import { buildFeature, buildSituation } from '../ui/features';

const POINTS = Array.from({ length: 3 }, (_, row) =>
  buildFeature(`p${row}`, { layer: 'large', when: '2024-12-14' }),
);
const SUMMARY = {
  count: 3,
  bounds: [35, 34, 36, 35],
  fromMs: 0,
  toMs: 1,
  undated: 0,
  kinds: {},
} as const;

const situation = (version = 'v1') =>
  buildSituation({
    version,
    layers: [
      { id: 'small', name: 'Small', visible: true, features: [buildFeature('a')] },
      { id: 'large', name: 'Large', visible: false, features: [], points: SUMMARY },
    ],
    scenes: [],
  });

/** A viewer whose app answers when the test says so. */
function viewer() {
  const store = buildStore();
  const clock = buildClock(0);
  const answers: (() => void)[] = [];
  const answer = <T>(value: T) => new Promise<T>((resolve) => answers.push(() => resolve(value)));
  const asked: string[] = [];
  const client = {
    points: ({ version, layer }) => {
      asked.push(`points ${version} ${layer}`);
      return answer(tableOf(POINTS));
    },
    feature: ({ layer }, row) => {
      asked.push(`feature ${layer} ${row}`);
      return answer(POINTS[row] as CompiledFeature);
    },
  } as Partial<Client> as Client;
  const run = buildRun({ store, clock, client } as ActionContext);
  return {
    store,
    clock,
    run,
    asked,
    /** Lets the app answer what was asked first, and whoever waits for it go on. */
    async next() {
      answers.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
    async open(version?: string) {
      run(showSituation(Promise.resolve({ situation: situation(version) })));
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** A viewer with the situation and its points there. */
async function ready() {
  const made = viewer();
  await made.open();
  await made.next();
  return made;
}

const at = (row: number) => ({ layer: 'large', row });

describe('the points of a large layer', () => {
  it('come after the situation is there, and stand in the state by their layer', async () => {
    const { store, open, next, asked } = viewer();
    await open();
    expect(store.getState().opened.is).toBe('open');
    expect([store.getState().points, asked]).toEqual([{}, ['points v1 large']]);
    await next();
    expect(store.getState().points.large?.count).toBe(3);
  });

  it('are dropped when another situation was opened before they came', async () => {
    const { store, open, next } = viewer();
    await open('v1');
    await open('v2');
    await next();
    expect(store.getState().points).toEqual({});
    await next();
    expect(store.getState().points.large?.count).toBe(3);
    await open('v3');
    expect(store.getState().points).toEqual({});
  });

  it('have a part in the view that a situation without scenes opens with', async () => {
    const { store, open } = viewer();
    await open();
    const view = store.getState().flight?.view;
    expect(view && 'bounds' in view && view.bounds).toEqual([34.9, 33.9, 36.1, 35.1]);
  });
});

describe('a point that is selected', () => {
  it('is not asked for again when it was pointed at before', async () => {
    const { store, run, next, asked } = await ready();
    run(hoverPoint(at(2)));
    await next();
    const askedOnce = asked.length;
    run(selectPoint({ ...at(2) }));
    await new Promise((resolve) => setTimeout(resolve));
    expect([store.getState().selected, asked.length]).toEqual(['p2', askedOnce]);
  });

  it('is marked at once, and is a feature like any other when its details have come', async () => {
    const { store, run, next } = await ready();
    run(selectPoint(at(1)));
    expect(store.getState()).toMatchObject({ selected: null, selectedPoint: at(1) });
    await next();
    const { opened, selected, selectedPoint } = store.getState();
    expect([selected, selectedPoint]).toEqual(['p1', at(1)]);
    expect(opened.is === 'open' && opened.index.features.get('p1')?.layer).toBe('large');
    run(select('a'));
    expect(store.getState()).toMatchObject({ selected: 'a', selectedPoint: null });
    run(select('p1'));
    expect(store.getState()).toMatchObject({ selected: 'p1', selectedPoint: at(1) });
    run(selectPoint(null));
    expect(store.getState()).toMatchObject({ selected: null, selectedPoint: null });
  });

  it('is the one that was asked for last', async () => {
    const { store, run, next } = await ready();
    for (const row of [0, 1, 2]) run(selectPoint(at(row)));
    await next();
    await next();
    expect(store.getState().selected).toBeNull();
    await next();
    expect(store.getState().selected).toBe('p2');
    run(selectPoint(at(0)));
    run(select('a'));
    await next();
    expect(store.getState()).toMatchObject({ selected: 'a', selectedPoint: null });
  });

  it('is gone to: its layer shown, at a moment at which it is there', async () => {
    const { store, clock, run, next } = await ready();
    run(goToPoint(at(2)));
    await next();
    expect(store.getState().layers.large?.visible).toBe(true);
    expect(clock.nowMs).toBeGreaterThan(Date.UTC(2024, 11, 13));
    expect(store.getState().flight?.view).toEqual({ center: [35.87, 34.91], zoom: 11 });
  });

  it('stays known however many are looked at after it', async () => {
    const { store, run, next } = await ready();
    run(selectPoint(at(0)));
    await next();
    const { opened } = store.getState();
    if (opened.is !== 'open') throw new Error('nothing is open');
    for (let row = 1; row < 2000; row += 1)
      opened.index.remember(at(row), buildFeature(`many${row}`), store.getState().selected);
    expect(opened.index.features.has('p0')).toBe(true);
    expect(opened.index.features.has('a')).toBe(true);
    expect(opened.index.features.has('many1')).toBe(false);
    expect(opened.index.features.size).toBe(501);
  });

  it('says so when the app cannot answer', async () => {
    const { store, run } = await ready();
    const refusing: Action = (context) =>
      selectPoint(at(0))({
        ...context,
        client: { ...context.client, feature: () => Promise.reject(new Error('the viewer answered 409')) },
      });
    run(refusing);
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState().notice?.text).toBe('the viewer answered 409');
  });
});

describe('a point under the pointer', () => {
  it('is named once its name has come, unless the pointer has gone on', async () => {
    const { store, run, next } = await ready();
    run(hoverPoint(at(0)));
    run(hoverPoint(null));
    await next();
    expect(store.getState()).toMatchObject({ hovered: null, hoveredPoint: null });
    run(hoverPoint(at(1)));
    await next();
    expect(store.getState()).toMatchObject({ hovered: 'p1', hoveredPoint: at(1) });
  });
});
