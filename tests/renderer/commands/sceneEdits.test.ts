import { describe, expect, it } from 'vitest';
import { redoEdit, undoEdit } from '../../../src/renderer/commands/edits';
import {
  capture,
  changeWords,
  duplicate,
  highlight,
  highlightSelected,
  isSceneEditable,
  move,
  moveTold,
  recapture,
  remove,
  removeTold,
} from '../../../src/renderer/commands/sceneEdits';
import { goToScene } from '../../../src/renderer/commands/scenes';
import { editing, writtenScene } from './editing';

const SCENES = [writtenScene('a'), writtenScene('b', { notes: 'Say it.' }), writtenScene('c')];

describe('capturing', () => {
  it('puts what is shown behind the scene that is told, tells it, and moves nothing', async () => {
    const { store, clock, run, shownIds } = await editing(SCENES);
    clock.set(Date.UTC(2024, 11, 15, 9));
    store.setState({ timeWindow: { is: 'soFar' }, selected: 'ships-1', solo: 'ships' });
    await run(capture);
    expect(shownIds()).toBe('a new-scene b c');
    const { edits, scene, highlight: about, seen } = store.getState();
    expect({ scene, about }).toEqual({ scene: 'new-scene', about: ['ships-1'] });
    expect(clock.nowMs).toBe(Date.UTC(2024, 11, 15, 9));
    expect(edits?.present.scenes[1]).toEqual({
      id: 'new-scene',
      title: 'New scene',
      caption: '',
      at: '2024-12-15T12:00+03:00',
      window: 'soFar',
      view: seen?.view,
      layers: ['ships'],
      highlight: ['ships-1'],
    });
  });

  it('that is taken back tells the scene again that was told before', async () => {
    const { store, run } = await editing([writtenScene('a', { highlight: ['ports-1'] }), ...SCENES.slice(1)]);
    for (const make of [capture, duplicate]) {
      await run(goToScene('a'));
      await run(make);
      await run(undoEdit);
      expect(store.getState()).toMatchObject({ scene: 'a', highlight: ['ports-1'] });
    }
  });

  it('anew keeps the words of the scene and shows the rest', async () => {
    const { store, clock, run } = await editing(SCENES);
    await run(goToScene('b'));
    clock.set(Date.UTC(2024, 11, 16, 9));
    await run(recapture);
    expect(store.getState().edits?.present.scenes[1]).toMatchObject({
      title: 'b',
      notes: 'Say it.',
      at: '2024-12-16T12:00+03:00',
      view: { bounds: [34, 33, 36, 35] },
    });
  });

  it('is not possible before the map has shown anything, nor while scenes are told to a room', async () => {
    const { store, run, ids } = await editing(SCENES);
    store.setState({ seen: null });
    await run(capture);
    expect(ids()).toBe('a b c');
    store.setState({ briefing: {} as never });
    await run(remove('a'));
    expect(ids()).toBe('a b c');
    expect(isSceneEditable(store.getState())).toBe(false);
  });
});

describe('an edit', () => {
  it('is shown at once, taken back and done again', async () => {
    const { run, shownIds } = await editing(SCENES);
    await run(move('a', 2));
    await run(remove('b'));
    expect(shownIds()).toBe('c a');
    await run(undoEdit);
    await run(undoEdit);
    expect(shownIds()).toBe('a b c');
    await run(redoEdit);
    expect(shownIds()).toBe('b c a');
    await run(redoEdit);
    await run(redoEdit);
    expect(shownIds()).toBe('c a');
  });

  it('of words is one step for each text', async () => {
    const { store, run } = await editing(SCENES);
    for (const caption of ['T', 'Th', 'The']) await run(changeWords('a', { caption }));
    await run(changeWords('a', { title: 'Another' }));
    expect(store.getState().edits?.past).toHaveLength(2);
    await run(undoEdit);
    await run(undoEdit);
    expect(store.getState().edits?.present.scenes[0]).toEqual(SCENES[0]);
  });

  it('leaves every other scene the same object, so that no view of it renders again', async () => {
    const { store, run } = await editing(SCENES);
    const scenesOf = () => {
      const { opened } = store.getState();
      return opened.is === 'open' ? opened.index.situation.scenes : [];
    };
    const before = scenesOf();
    await run(changeWords('a', { title: 'Another' }));
    expect(scenesOf()[0]).not.toBe(before[0]);
    expect(scenesOf().slice(1)).toEqual(before.slice(1));
    expect(scenesOf()[1]).toBe(before[1]);
  });

  it('that takes away the scene that is told tells the one that stands in its place', async () => {
    const { store, run } = await editing(SCENES);
    await run(goToScene('c'));
    await run(removeTold);
    expect(store.getState().scene).toBe('b');
    await run(removeTold);
    await run(removeTold);
    expect(store.getState().scene).toBeNull();
    await run(removeTold);
  });

  it('that took a scene away leads back to it when it is taken back', async () => {
    const { store, run } = await editing([writtenScene('a'), writtenScene('b'), writtenScene('c')]);
    await run(goToScene('b'));
    await run(remove('b'));
    expect(store.getState().scene).toBe('c');
    await run(undoEdit);
    expect(store.getState().scene).toBe('b');
    // of one that was not told, nothing is gone to
    await run(goToScene('a'));
    await run(remove('c'));
    await run(undoEdit);
    expect(store.getState().scene).toBe('a');
  });

  it('of what the scene is about is shown on the map', async () => {
    const { store, run } = await editing(SCENES);
    store.setState({ selected: 'ports-1' });
    await run(highlightSelected);
    expect(store.getState().highlight).toEqual(['ports-1']);
    await run(highlight('ports-1'));
    expect(store.getState().highlight).toEqual([]);
  });

  it('copies and moves the scene that is told', async () => {
    const { store, run, ids } = await editing(SCENES);
    await run(duplicate);
    expect(ids()).toBe('a a-2 b c');
    expect(store.getState().scene).toBe('a-2');
    await run(moveTold(1));
    expect(ids()).toBe('a b a-2 c');
  });
});
