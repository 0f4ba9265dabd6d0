import { describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../src/renderer/client/client';
import type { ActionContext } from '../../../src/renderer/commands/action';
import { isExported, openExported } from '../../../src/renderer/commands/openExported';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../src/renderer/store/store';
import { fail, ok } from '../../../src/shared/result';
import { problemInWords } from '../../../src/shared/situation/problem';
import { PICTURE } from '../../fixtures/picture';
import { buildFeature, buildSituation } from '../ui/features';

const layers = [{ id: 'a', name: 'a', visible: true, features: [buildFeature('m')] }];
const situation = buildSituation({ layers });
const { id, title, version } = situation;

function contextWith(client: Partial<Client>) {
  const store = buildStore({
    opened: { is: 'open', index: buildSituationIndex(situation) },
    layers: { a: { visible: true, opacity: 1 } },
  });
  return { store, clock: buildClock(0), client } as unknown as ActionContext;
}

function refusalOf({ store }: ActionContext): string {
  const { refusal, dialog } = store.getState();
  return dialog === 'refusal' && refusal ? refusal.problems.map(problemInWords).join('\n') : '';
}

const found =
  (changes: object = {}) =>
  async () =>
    ok({
      picture: PICTURE,
      theme: 'light' as const,
      situation: { id, title, version },
      reference: 'r',
      ...changes,
    });

describe('a picture that was exported', () => {
  it('is shown again in the situation that is open: moment, view, layers and colours', async () => {
    const context = contextWith({ findPicture: found() });
    await openExported('a.png', '{}')(context);
    expect(context.clock.nowMs).toBe(PICTURE.nowMs);
    expect(context.store.getState()).toMatchObject({
      theme: 'light',
      flight: { view: PICTURE.view },
      layers: { a: { visible: false } },
      notice: null,
    });
  });

  it('opens its situation first where another one is open', async () => {
    const client = {
      findPicture: found({ situation: { id: 'other', title: 'Other', version: 'v' } }),
      open: vi.fn(async () => ({ id: 'other' })),
      situation: async () => ({ situation: { ...situation, id: 'other', version: 'v' } }),
    };
    const context = contextWith(client);
    await openExported('a.png', '{}')(context);
    expect(client.open).toHaveBeenCalledWith('r');
    const { opened, flight } = context.store.getState();
    expect(opened.is === 'open' && opened.index.situation.id).toBe('other');
    expect(flight?.view).toEqual(PICTURE.view);
  });

  it('of another version is shown as far as it goes, and that is said', async () => {
    const picture = { ...PICTURE, scene: 'gone', selected: 'gone', highlight: ['gone', 'm'] };
    const context = contextWith({
      findPicture: found({ picture, situation: { id, title, version: 'before' } }),
    });
    await openExported('a.png', '{}')(context);
    const { scene, selected, highlight, notice } = context.store.getState();
    expect({ scene, selected, highlight }).toEqual({ scene: null, selected: null, highlight: ['m'] });
    expect(notice?.text).toContain('has changed since this file was written');
  });
});

describe('what is refused, and leaves all as it was', () => {
  it('is a file that says nothing of a situation', async () => {
    const context = contextWith({});
    await openExported('holiday.png', null)(context);
    expect(refusalOf(context)).toContain('says nothing of a situation');
  });

  it('is one whose situation is not known here, with what to do', async () => {
    const context = contextWith({
      findPicture: found({ reference: null, situation: { id: 'far', title: 'Far away', version: 'v' } }),
    });
    await openExported('a.png', '{}')(context);
    expect(refusalOf(context)).toMatch(/“Far away” \(far\): open that first/);
    expect(context.store.getState().flight).toBeNull();
  });

  it('is one that says what cannot be shown', async () => {
    const context = contextWith({ findPicture: async () => fail('its view is none') });
    await openExported('a.png', '{}')(context);
    expect(refusalOf(context)).toContain('its view is none');
  });
});

it('knows by their names which files may be such pictures', () => {
  const named = (...paths: string[]) => paths.map((path) => ({ path, file: new File([], path) }));
  expect(isExported(named('a.PNG'))).toBe(true);
  expect(isExported(named('a.geojson'))).toBe(false);
  expect(isExported(named('a.png', 'b.png'))).toBe(false);
});
