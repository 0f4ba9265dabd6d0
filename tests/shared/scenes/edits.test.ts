import { describe, expect, it } from 'vitest';
import {
  addScene,
  changeScene,
  duplicateScene,
  idFromTitle,
  moveScene,
  recaptureScene,
  removeScene,
  toggleHighlight,
} from '../../../src/shared/scenes/edits';
import type { WrittenScene } from '../../../src/shared/situation/schema/scene';

function scene(id: string, more: Partial<WrittenScene> = {}): WrittenScene {
  return { id, title: id, at: '2024', view: { center: [0, 0], zoom: 1 }, caption: 'Words.', ...more };
}

const SCENES = [scene('a'), scene('b'), scene('c')];
const ids = (scenes: readonly WrittenScene[]) => scenes.map(({ id }) => id).join('');

describe('the scenes', () => {
  it.each([
    ['b', 0, 'bac'],
    ['a', 1, 'bac'],
    ['a', 9, 'bca'],
    ['c', -5, 'cab'],
    ['x', 1, 'abc'],
  ])('take scene %s at place %i', (id, place, order) => {
    expect(ids(moveScene(SCENES, id, place))).toBe(order);
  });

  it('stay the same list where nothing moves', () => {
    expect(moveScene(SCENES, 'b', 1)).toBe(SCENES);
  });

  it('take a new one behind another or at the end, under an id of its own', () => {
    expect(ids(addScene(SCENES, scene('d'), 'a'))).toBe('adbc');
    expect(ids(addScene(SCENES, scene('d'), null))).toBe('abcd');
    expect(addScene(SCENES, scene('a'), null).at(-1)?.id).toBe('a-2');
    expect(addScene([...SCENES, scene('a-2')], scene('a'), null).at(-1)?.id).toBe('a-3');
  });

  it('take a copy behind its original', () => {
    expect(duplicateScene(SCENES, 'b').map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'a: a',
      'b: b',
      'b-2: b (copy)',
      'c: c',
    ]);
  });

  it('lose one, or none where there is no such', () => {
    expect(ids(removeScene(SCENES, 'b'))).toBe('ac');
    expect(ids(removeScene(SCENES, 'x'))).toBe('abc');
  });

  it('forget a key whose words are gone, and keep an empty caption', () => {
    const [changed] = changeScene([scene('a', { notes: 'x', plannedSeconds: 3 })], 'a', {
      notes: '',
      caption: '',
      plannedSeconds: undefined,
    });
    expect(changed).toEqual({ ...scene('a'), caption: '' });
  });

  it('keep their words when they are captured anew, and nothing that was shown', () => {
    const told = scene('a', {
      notes: 'Say it.',
      window: 'P2D',
      asOf: '2024',
      opacity: { x: 0.5 },
      priority: 2,
    });
    const shown = {
      at: '2025',
      view: { bounds: [0, 1, 2, 3] as [number, number, number, number] },
      layers: ['x'],
    };
    expect(recaptureScene([told], 'a', shown)).toEqual([
      { id: 'a', title: 'a', caption: 'Words.', notes: 'Say it.', priority: 2, ...shown },
    ]);
  });

  it('are about a feature or not', () => {
    const [on] = toggleHighlight([scene('a')], 'a', 'ship');
    expect(on?.highlight).toEqual(['ship']);
    expect(toggleHighlight(on ? [on] : [], 'a', 'ship')).toEqual([scene('a')]);
  });
});

it.each([
  ['Two bases', 'two-bases'],
  ['  Élan — 3 ', 'e-lan-3'],
  ['Тартус', 'scene'],
])('an id is made of a title: %s', (title, id) => {
  expect(idFromTitle(title)).toBe(id);
});
