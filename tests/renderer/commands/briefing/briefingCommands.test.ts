import { expect, test } from 'vitest';
import { BRIEFING_COMMANDS } from '../../../../src/renderer/commands/briefing/briefingCommands';
import { isAvailable } from '../../../../src/renderer/commands/command';
import { runOver, windowOf } from '../../briefing/joining';

test('under questions the window with the notes changes nothing that cannot be seen', () => {
  const briefing = { ...runOver('abc'), asking: true };
  const { store } = windowOf('presenter', { briefing, capabilities: new Set(['windows']) });
  const offered = BRIEFING_COMMANDS.filter((each) => isAvailable(each, store.getState())).map(({ id }) =>
    id.replace('briefing.', ''),
  );
  expect(offered.sort()).toEqual(['ask', 'end', 'ignored', 'notesLarger', 'notesSmaller', 'presenter']);
});
