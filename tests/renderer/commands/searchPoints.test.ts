import { describe, expect, it } from 'vitest';
import type { Client } from '../../../src/renderer/client/client';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { areNamesBeingRead, pointSearchOf, searchPoints } from '../../../src/renderer/commands/searchPoints';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../src/renderer/store/store';
import { buildSituation } from '../ui/features';

const SUMMARY = { count: 9000, bounds: [35, 34, 36, 35], fromMs: 0, toMs: 1, undated: 0, kinds: {} } as const;
const open = () =>
  buildSituationIndex(
    buildSituation({
      layers: [
        { id: 'large', name: 'Large', visible: true, features: [], points: SUMMARY },
        { id: 'small', name: 'Small', visible: true, features: [] },
      ],
    }),
  );

function viewer() {
  const store = buildStore({ opened: { is: 'open', index: open() } });
  const asked: string[] = [];
  let fails = false;
  const client = {
    search: async ({ layer }, words) => {
      asked.push(`${layer}: ${words}`);
      if (fails) throw new Error('the situation has changed');
      return { rows: [words.length], total: 1 };
    },
  } as Partial<Client> as Client;
  const run = buildRun({ store, clock: buildClock(0), client } as ActionContext);
  const search = async (typed: string) => {
    run(searchPoints(typed));
    await new Promise((resolve) => setTimeout(resolve));
    return pointSearchOf(store.getState(), typed);
  };
  const fail = () => {
    fails = true;
  };
  return { store, run, asked, search, fail };
}

describe('a search in the names of large layers', () => {
  it('asks for each large layer once, however the words are written', async () => {
    const { asked, search } = viewer();
    expect(await search('Óbuda ')).toEqual({
      is: 'found',
      layers: new Map([['large', { rows: [5], total: 1 }]]),
    });
    expect(await search('obuda')).toMatchObject({ is: 'found' });
    expect(asked).toEqual(['large: obuda']);
  });

  it('is none for a text without letters', async () => {
    const { asked, search } = viewer();
    expect(await search(' … ')).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is told to read names only until the first answer has come', async () => {
    const { store, run, search } = viewer();
    expect(areNamesBeingRead(store.getState())).toBe(false);
    run(searchPoints('one'));
    expect(areNamesBeingRead(store.getState())).toBe(true);
    await search('two');
    run(searchPoints('three'));
    expect(areNamesBeingRead(store.getState())).toBe(false);
  });

  it('is dropped when another situation was opened meanwhile', async () => {
    const { store, run } = viewer();
    run(searchPoints('one'));
    store.setState({ opened: { is: 'open', index: open() }, pointSearches: new Map() });
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState().pointSearches.size).toBe(0);
  });

  it('that is refused ends with the reason, and is asked for again', async () => {
    const { store, asked, search, fail } = viewer();
    fail();
    expect(await search('one')).toEqual({ is: 'refused', reason: 'the situation has changed' });
    expect(areNamesBeingRead(store.getState())).toBe(false);
    await search('one');
    expect(asked).toHaveLength(2);
  });

  it('is forgotten after some others', async () => {
    const { store, search } = viewer();
    for (let number = 0; number < 30; number++) await search(`word ${number}`);
    expect(store.getState().pointSearches.size).toBe(12);
    expect(pointSearchOf(store.getState(), 'word 0')).toBeNull();
    expect(pointSearchOf(store.getState(), 'word 29')).not.toBeNull();
  });
});
