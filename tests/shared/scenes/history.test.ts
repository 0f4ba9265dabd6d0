import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEdit,
  buildHistory,
  countUnsaved,
  type History,
  isUnsaved,
  markSaved,
  redo,
  undo,
} from '../../../src/shared/scenes/history';
import type { Written } from '../../../src/shared/situation/written';

function written(...titles: string[]): Written {
  return {
    scenes: titles.map((title) => ({
      id: title,
      title,
      at: '2024',
      view: { center: [0, 0], zoom: 1 },
      caption: '',
    })),
    exports: [],
  };
}

describe('a history of edits', () => {
  it('takes back and does again, and forgets what was taken back once something else is done', () => {
    const first = addEdit(buildHistory(written()), written('a'), 'capture');
    const second = addEdit(first, written('a', 'b'), 'capture');
    expect(undo(second).present).toEqual(written('a'));
    expect(redo(undo(second)).present).toEqual(written('a', 'b'));
    expect(addEdit(undo(second), written('c'), 'capture').future).toEqual([]);
  });

  it('makes one step of typing, but not across an undo or a save', () => {
    const typed = ['t', 'ti', 'tit'].reduce<History>(
      (history, text) => addEdit(history, written(text), 'edit of a title', { key: 'title:a' }),
      buildHistory(written('')),
    );
    expect(typed.past).toHaveLength(1);
    expect(undo(typed).present).toEqual(written(''));
    const goesOn = (history: History) =>
      addEdit(history, written('title'), 'edit of a title', { key: 'title:a' });
    expect(goesOn(markSaved(typed, typed.present)).past).toHaveLength(2);
    expect(goesOn(redo(undo(typed))).past).toHaveLength(2);
  });

  it('counts what is unsaved, and nothing once it is as the file again', () => {
    const edited = addEdit(addEdit(buildHistory(written('a')), written('b'), 'x'), written('c'), 'x');
    expect(countUnsaved(edited)).toBe(2);
    expect(countUnsaved(undo(undo(edited)))).toBe(0);
    const saved = markSaved(edited, edited.present);
    expect(countUnsaved(saved)).toBe(0);
    expect(countUnsaved(undo(saved))).toBe(1);
    expect(isUnsaved(addEdit(edited, written('a'), 'x'))).toBe(false);
  });

  it('is no longer for an edit that changes nothing', () => {
    const history = buildHistory(written('a'));
    expect(addEdit(history, written('a'), 'nothing')).toBe(history);
  });

  it('leads back to the start and to the end from anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 }), (titles) => {
        const done = titles.reduce(
          (history, title) => addEdit(history, written(title), 'x'),
          buildHistory(written('')),
        );
        const steps = done.past.length;
        let back = done;
        for (let step = 0; step < steps; step += 1) back = undo(back);
        expect(back.present).toEqual(written(''));
        expect(undo(back)).toBe(back);
        for (let step = 0; step < steps; step += 1) back = redo(back);
        expect(back.present).toEqual(done.present);
        expect(redo(back)).toBe(back);
      }),
    );
  });
});
