import { isAvailable } from '../../commands/command';
import { useViewer } from '../../viewer';
import { commandById, keysOf } from '../commandKeys';
import { Icon } from '../Icon';
import { PopoverButton } from '../PopoverButton';

const ENTRIES = [
  { id: 'scenes.recapture', icon: 'capture' },
  { id: 'scenes.duplicate', icon: 'copy' },
  { id: 'scenes.up', icon: 'up', keys: 'Alt + ↑' },
  { id: 'scenes.down', icon: 'down', keys: 'Alt + ↓' },
  { id: 'scenes.delete', icon: 'trash', keys: 'Del' },
] as const;

/** What can be done with the scene that is told. */
export function SceneMenu() {
  const { run, store } = useViewer();
  return (
    <PopoverButton
      menuLabel="Scene"
      label="Edit this scene"
      tooltip="Edit this scene"
      className="icon-button icon-button-small"
      button={<Icon name="more" />}
      choices={[]}
      actions={ENTRIES.map((entry) => ({ command: commandById(entry.id), ...entry })).map((entry) => ({
        id: entry.id,
        words: entry.command.label,
        icon: entry.icon,
        keys: 'keys' in entry ? entry.keys : keysOf(entry.command),
        act: () => {
          if (isAvailable(entry.command, store.getState())) run(entry.command.perform);
        },
      }))}
    />
  );
}
