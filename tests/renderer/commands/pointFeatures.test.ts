import { describe, expect, it } from 'vitest';
import type { Client } from '../../../src/renderer/client/client';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { goToListed, readPoints, selectShown } from '../../../src/renderer/commands/pointFeatures';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../src/renderer/store/store';
import { MAX_ROWS } from '../../../src/shared/api';
import { buildFeature, buildSituation } from '../ui/features';

const SUMMARY = { count: 9000, bounds: [35, 34, 36, 35], fromMs: 0, toMs: 1, undated: 0, kinds: {} } as const;
const open = () =>
  buildSituationIndex(
    buildSituation({
      layers: [{ id: 'large', name: 'Large', visible: true, features: [], points: SUMMARY }],
    }),
  );

function viewer() {
  const store = buildStore({ opened: { is: 'open', index: open() } });
  const asked: (readonly number[])[] = [];
  const client = {
    features: async (_, rows) => {
      asked.push(rows);
      return rows.map((row) => buildFeature(`p${row}`, { layer: 'large', when: '2024-12-14' }));
    },
  } as Partial<Client> as Client;
  const run = buildRun({ store, clock: buildClock(0), client } as ActionContext);
  return { store, run, asked, known: () => store.getState().pointFeatures.large };
}

const rest = () => new Promise((resolve) => setTimeout(resolve));
const rowsTo = (count: number) => Array.from({ length: count }, (_, row) => row);

describe('the features of points that are listed', () => {
  it('are read once, however often and by whomever they are asked for', async () => {
    const { run, asked, known } = viewer();
    run(readPoints('large', [4, 2]));
    run(readPoints('large', [2, 7]));
    await rest();
    run(readPoints('large', [7, 4]));
    await rest();
    expect(asked).toEqual([[4, 2], [7]]);
    expect(known()?.get(7)?.id).toBe('p7');
  });

  it('come in no larger parts than the app answers, and the oldest go', async () => {
    const { run, asked, known } = viewer();
    run(readPoints('large', rowsTo(3 * MAX_ROWS)));
    for (let part = 0; part < 6; part++) await rest();
    expect(asked.map(({ length }) => length)).toEqual([MAX_ROWS, MAX_ROWS, MAX_ROWS]);
    run(readPoints('large', rowsTo(9000).slice(6000, 7000)));
    for (let part = 0; part < 6; part++) await rest();
    expect(known()?.size).toBe(2000);
    expect(known()?.has(0)).toBe(false);
    expect(known()?.has(6999)).toBe(true);
  });

  it('of another situation are dropped when they come', async () => {
    const { store, run } = viewer();
    run(readPoints('large', [1]));
    store.setState({ opened: { is: 'open', index: open() } });
    await rest();
    expect(store.getState().pointFeatures).toEqual({});
  });

  it('are selected without being asked for again', async () => {
    const { store, run, asked, known } = viewer();
    run(readPoints('large', [1, 2]));
    await rest();
    const feature = known()?.get(1);
    if (!feature) throw new Error('not read');
    run(selectShown(feature));
    expect(store.getState()).toMatchObject({ selected: 'p1', selectedPoint: { layer: 'large', row: 1 } });
    run(goToListed({ layer: 'large', row: 2 }));
    expect(store.getState().selected).toBe('p2');
    expect(asked).toHaveLength(1);
  });
});
