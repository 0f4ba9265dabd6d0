import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/renderer/commands/commandList';
import { buildMenuModel } from '../../src/renderer/shell';
import { buildStore } from '../../src/renderer/store/store';

describe('the menus of the desktop shell', () => {
  const state = buildStore({ theme: 'light' }).getState();
  const items = buildMenuModel(COMMANDS, state).menus.flatMap((menu) => menu.items);
  const item = (id: string) => items.find((each) => each.type === 'command' && each.id === id);

  it('hold every command once, but for what the shell has itself', () => {
    const ids = items.map((each) => (each.type === 'command' ? each.id : ''));
    expect(ids.toSorted()).toEqual(
      COMMANDS.map(({ id }) => id)
        .filter((id) => !['file.open', 'file.openFolder', 'view.fullScreen'].includes(id))
        .toSorted(),
    );
  });

  it('tick what is on, and grey what cannot be done before a situation is open', () => {
    expect(item('view.theme')).toMatchObject({ checked: true, enabled: true });
    expect(item('time.play')).toMatchObject({ checked: false, enabled: false });
  });

  it('name keys in Electron’s words', () => {
    expect(item('view.search')).toMatchObject({ keys: 'CmdOrCtrl+K' });
    expect(item('time.stepBack')).toMatchObject({ keys: 'Shift+Left' });
  });
});
