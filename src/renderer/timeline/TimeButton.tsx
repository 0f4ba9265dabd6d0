import type { KeyboardEvent, ReactNode } from 'react';
import { isAvailable } from '../commands/command';
import { commandById, keysOf } from '../ui/commandKeys';
import { useViewer, useViewerState } from '../viewer';

interface TimeButtonProps {
  /** Id of the command that it runs, and takes its name and key from. */
  readonly command: string;
  readonly className?: string;
  /** What it does just now, where that changes. */
  readonly label?: string;
  /** For what is on or off and does not change its name. */
  readonly toggles?: boolean;
  readonly children: ReactNode;
}

/** A button of the controls that runs a command. */
export function TimeButton({
  command: id,
  className = '',
  label,
  toggles = false,
  children,
}: TimeButtonProps) {
  const { run } = useViewer();
  const command = commandById(id);
  const available = useViewerState((state) => isAvailable(command, state));
  const checked = useViewerState((state) => command.checked?.(state) ?? false);
  const name = label ?? command.label;
  const keys = keysOf(command);
  const perform = () => run(command.perform);
  // Space on the button that has the focus is the button’s, not the key of playback
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) perform();
  };
  return (
    <button
      type="button"
      className={`timeline-button ${className}`}
      aria-label={name}
      aria-pressed={toggles ? checked : undefined}
      aria-keyshortcuts={keys}
      data-tooltip={keys === undefined ? name : `${name}  ${keys}`}
      disabled={!available}
      // a click leaves the focus where it was, so that Space goes on to play
      onMouseDown={(event) => event.preventDefault()}
      onClick={perform}
      onKeyDown={onKeyDown}
    >
      {children}
    </button>
  );
}
