import { describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../src/renderer/commands/commandList';
import { commandForKey, keyInWords, keyName } from '../../../src/renderer/commands/keyboard';

// a press that no element receives needs no page
vi.stubGlobal('HTMLElement', class {});

type Press = Partial<Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>>;
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
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
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
    expect(commandForKey(event, COMMANDS)?.id).toBe(id);
  });

  it('leave other keys to the browser', () => {
    for (const event of [press('r', { ctrlKey: true }), press('F5'), press('c', { metaKey: true })])
      expect(commandForKey(event, COMMANDS)).toBeUndefined();
  });
});

describe('a key in words', () => {
  it('reads as people write it', () => {
    expect(keyInWords('Mod+K', false)).toBe('Ctrl + K');
    expect(keyInWords('Mod+K', true)).toBe('⌘ K');
    expect(keyInWords('Shift+ArrowLeft', false)).toBe('Shift + ←');
  });
});
