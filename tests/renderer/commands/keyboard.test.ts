import { describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../src/renderer/commands/commandList';
import { commandForKey, keyInWords, keyName } from '../../../src/renderer/commands/keyboard';
import { TOOL_COMMANDS } from '../../../src/renderer/commands/toolCommands';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import type { State } from '../../../src/renderer/store/state';
import { buildStore } from '../../../src/renderer/store/store';
import { buildSituation } from '../ui/features';

// a press that no element receives needs no page
for (const name of ['HTMLElement', 'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement'])
  vi.stubGlobal(name, class {});

type Press = Partial<Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>>;
const ALL = [...TOOL_COMMANDS, ...COMMANDS];
const idle: State = {
  ...buildStore().getState(),
  opened: { is: 'open', index: buildSituationIndex(buildSituation()) },
};

const press = (key: string, more: Press = {}): KeyboardEvent =>
  ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: null,
    ...more,
  }) as KeyboardEvent;

describe('a key press', () => {
  it.each([
    [press(' '), 'Space'],
    [press('k', { ctrlKey: true }), 'Mod+K'],
    [press('k', { metaKey: true }), 'Mod+K'],
    [press('ArrowLeft', { shiftKey: true }), 'Shift+ArrowLeft'],
    [press('L', { shiftKey: true }), 'Shift+L'],
    [press('?', { shiftKey: true }), '?'],
    [press('ArrowUp', { altKey: true }), 'Alt+ArrowUp'],
  ])('has one name whatever the keyboard', (event, name) => {
    expect(keyName(event)).toBe(name);
  });
});

describe('commands', () => {
  it('have ids and keys of their own', () => {
    const ids = ALL.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const commands of [COMMANDS, TOOL_COMMANDS]) {
      const keys = commands.flatMap((command) => command.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it.each([
    [press(' '), 'time.play'],
    [press('ArrowRight'), 'time.nextEvent'],
    [press('ArrowLeft', { shiftKey: true }), 'time.stepBack'],
    [press('l'), 'time.loop'],
    [press('m'), 'map.measure'],
    [press('r'), 'map.rings'],
    [press('k', { ctrlKey: true }), 'view.search'],
    [press('?', { shiftKey: true }), 'help.keys'],
    [press('Escape'), 'view.clear'],
  ])('answer to their keys', (event, id) => {
    expect(commandForKey(event, ALL, idle)?.id).toBe(id);
  });

  it('leave other keys to the browser', () => {
    for (const event of [press('r', { ctrlKey: true }), press('F5'), press('c', { metaKey: true })])
      expect(commandForKey(event, ALL, idle)).toBeUndefined();
  });
});

describe('with a tool in hand', () => {
  const busy: State = { ...idle, tool: { is: 'measure', path: [], done: false, aim: null } };
  const idOf = (event: KeyboardEvent, state: State) => commandForKey(event, ALL, state)?.id;

  it.each([
    [press('ArrowLeft'), 'tool.left', 'time.previousEvent'],
    [press('ArrowRight', { shiftKey: true }), 'tool.Shift+right', 'time.stepForward'],
    [press('ArrowUp'), 'tool.up', undefined],
    [press('Enter'), 'tool.set', undefined],
    [press('Backspace'), 'tool.undo', undefined],
    [press('ArrowLeft', { altKey: true }), 'map.panWest', 'map.panWest'],
    [press(' '), 'time.play', 'time.play'],
    [press('Escape'), 'view.clear', 'view.clear'],
  ])('keys are the crosshair’s, and without one what they were', (event, withTool, without) => {
    expect(idOf(event, busy)).toBe(withTool);
    expect(idOf(event, idle)).toBe(without);
  });

  it('the timeline’s handle keeps its arrows', () => {
    const handle = Object.assign(new HTMLElement(), { role: 'slider' });
    expect(idOf(press('ArrowLeft', { target: handle }), busy)).toBe('time.previousEvent');
  });
});

describe('a key in words', () => {
  it('reads as people write it', () => {
    expect(keyInWords('Mod+K', false)).toBe('Ctrl + K');
    expect(keyInWords('Mod+K', true)).toBe('⌘ K');
    expect(keyInWords('Shift+ArrowLeft', false)).toBe('Shift + ←');
  });
});
