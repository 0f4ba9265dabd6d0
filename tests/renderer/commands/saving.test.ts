import { describe, expect, it, vi } from 'vitest';
import { discardDraft, keepableOf, offerDraft, restoreDraft } from '../../../src/renderer/commands/drafts';
import { hasUnsaved, save, saveOver, takeTheirs } from '../../../src/renderer/commands/saving';
import { changeWords, remove } from '../../../src/renderer/commands/sceneEdits';
import type { Draft, SaveFault } from '../../../src/shared/api';
import { editing, writtenScene } from './editing';

const SCENES = [writtenScene('a'), writtenScene('b')];
const OF = { situation: 's', place: 'f1' };
const SAVED = { is: 'saved', version: 'b1', manifestVersion: 'b2', isOther: false } as const;

describe('saving', () => {
  it('sends what was edited with the versions it was made on, and goes on from those it is told', async () => {
    const sent = vi.fn(async () => SAVED);
    const { store, run } = await editing(SCENES, { client: { save: sent } });
    await run(save);
    expect(sent).not.toHaveBeenCalled();
    await run(changeWords('a', { title: 'Another' }));
    await run(save);
    const [first] = sent.mock.calls as unknown as [[object]];
    expect(first?.[0]).toMatchObject({
      version: 'a1',
      manifestVersion: 'a2',
      written: { scenes: [{ title: 'Another' }, { title: 'b' }] },
    });
    expect(hasUnsaved(store.getState())).toBe(false);
    const { opened } = store.getState();
    expect(opened.is === 'open' && opened.index.situation).toMatchObject({
      version: 'b1',
      manifestVersion: 'b2',
    });
  });

  it.each<SaveFault>([
    { is: 'changed' },
    {
      is: 'refused',
      problems: [{ severity: 'error', file: 'situation.json', path: '', expected: 'room', found: 'none' }],
    },
  ])('that is refused keeps the edits and says why: $is', async (fault) => {
    const { store, run } = await editing(SCENES, { client: { save: async () => fault } });
    await run(changeWords('a', { title: 'Another' }));
    await run(save);
    expect(store.getState()).toMatchObject({ dialog: 'save', saveFault: fault, saving: false });
    expect(hasUnsaved(store.getState())).toBe(true);
  });

  it('over what the file says by now names no version', async () => {
    const sent = vi.fn(async () => SAVED);
    const { run } = await editing(SCENES, { client: { save: sent } });
    await run(changeWords('a', { title: 'Another' }));
    await run(saveOver(true));
    expect(sent).toHaveBeenCalledWith(expect.objectContaining({ manifestVersion: null }));
  });

  it('where there is no file hands out a copy, and leaves the edits unsaved', async () => {
    const handOut = vi.fn();
    const archive = new Blob(['zip']);
    const { store, run } = await editing(SCENES, {
      client: { save: async () => ({ is: 'nowhere' }), archive: async () => archive },
      shell: { saveAs: () => false, handOut },
    });
    await run(changeWords('a', { title: 'Another' }));
    await run(save);
    expect(handOut).toHaveBeenCalledWith('s.situation', archive);
    expect(hasUnsaved(store.getState())).toBe(true);
  });

  it('is given up for what the file says', async () => {
    const keepDraft = vi.fn(async () => {});
    const { store, run, shownIds } = await editing(SCENES, { client: { keepDraft } });
    await run(remove('a'));
    await run(takeTheirs);
    expect(shownIds()).toBe('a b');
    expect(hasUnsaved(store.getState())).toBe(false);
    expect(keepDraft).toHaveBeenCalledWith(expect.objectContaining(OF), null);
  });
});

describe('edits that were never saved', () => {
  const written = { scenes: SCENES.slice(1), exports: [] };
  const draft: Draft = { ...OF, manifestVersion: 'a2', keptMs: 1, count: 3, written };
  const client = { draft: async () => ({ draft }), keepDraft: vi.fn(async () => {}) };

  it('are offered, and restored as one step', async () => {
    const { store, run, shownIds } = await editing(SCENES, { client });
    await run(offerDraft);
    expect(store.getState().draft).toEqual(draft);
    await run(restoreDraft);
    expect(shownIds()).toBe('b');
    expect(store.getState().edits?.past).toHaveLength(1);
    expect(keepableOf(store.getState())).toMatchObject({ draft: { count: 1, manifestVersion: 'a2' } });
  });

  it('of a situation that was moved are kept where it lies now, and then nowhere else', async () => {
    const keepDraft = vi.fn(async () => {});
    const moved = { ...draft, place: 'f0' };
    const { run } = await editing(SCENES, { client: { draft: async () => ({ draft: moved }), keepDraft } });
    await run(offerDraft);
    await run(restoreDraft);
    expect(keepDraft.mock.calls).toEqual([
      [OF, expect.objectContaining({ ...OF, written })],
      [moved, null],
    ]);
  });

  it('let nothing be edited until somebody has chosen', async () => {
    const { store, run, shownIds } = await editing(SCENES, { client });
    await run(remove('a'));
    expect(shownIds()).toBe('a b');
    await run(discardDraft);
    await run(remove('a'));
    expect(client.keepDraft).toHaveBeenCalledWith(expect.objectContaining(OF), null);
    expect(keepableOf(store.getState())).toMatchObject({ of: OF, draft: { ...OF, count: 1 } });
  });

  it('are not offered where the file says the same by now, nor where nothing was kept', async () => {
    const same = { ...draft, written: { scenes: SCENES, exports: [] } };
    for (const kept of [same, null]) {
      const { store } = await editing(SCENES, { client: { draft: async () => ({ draft: kept }) } });
      expect(store.getState().draft).toBeNull();
    }
  });
});
