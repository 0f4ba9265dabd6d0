import { isAvailable } from '../commands/command';
import { useViewer, useViewerState } from '../viewer';
import { commandById, keysOf } from './commandKeys';
import type { IconName } from './Icon';
import { IconButton } from './IconButton';

interface CommandButtonProps {
  /** Id of the command it runs. */
  readonly command: string;
  readonly icon: IconName;
  /** Other words than the command's own. */
  readonly label?: string;
  /** Whether it looks pressed while what it switches is on; not so for a button that only puts something away. */
  readonly showsState?: boolean;
  readonly small?: boolean;
}

/** An icon button that runs a command, pressed while what it switches is on. */
export function CommandButton({
  command: id,
  icon,
  label,
  showsState = true,
  small = false,
}: CommandButtonProps) {
  const { run } = useViewer();
  const command = commandById(id);
  const pressed = useViewerState((state) => (showsState ? command.checked?.(state) : undefined));
  const available = useViewerState((state) => isAvailable(command, state));
  return (
    <IconButton
      icon={icon}
      label={label ?? command.label}
      keys={keysOf(command)}
      pressed={pressed}
      disabled={!available}
      onPress={() => run(command.perform)}
      small={small}
    />
  );
}
