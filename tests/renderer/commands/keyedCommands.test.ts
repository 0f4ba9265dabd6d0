import { expect, test } from 'vitest';
import { keyedCommands } from '../../../src/renderer/commands/keyedCommands';
import { buildStore } from '../../../src/renderer/store/store';
import { runOver, windowOf } from '../briefing/joining';

test('while a scene is told, only keys that work then are listed', () => {
  const { store } = windowOf('presenter', { briefing: runOver('ab') });
  const listed = keyedCommands(store.getState());
  expect(new Set(listed.map(({ group }) => group))).toEqual(new Set(['Briefing', 'View', 'Help']));
  expect(listed.map(({ id }) => id)).not.toContain('briefing.present');
});

test('before a briefing all keys are listed, those of a briefing among them', () => {
  const ids = keyedCommands(buildStore().getState()).map(({ id }) => id);
  for (const id of ['time.play', 'map.measure', 'briefing.next', 'briefing.notesLarger'])
    expect(ids, id).toContain(id);
  expect(ids).not.toContain('briefing.digit1');
});
