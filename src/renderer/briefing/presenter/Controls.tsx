import type { Briefing } from '../../../shared/briefing/briefing';
import { BRIEFING_COMMANDS } from '../../commands/briefing/briefingCommands';
import { type Command, isAvailable } from '../../commands/commandList';
import { keysOf } from '../../ui/commandKeys';
import { useViewer, useViewerState } from '../../viewer';

/** In groups of what belongs together, with the word that fits on a button. */
const BUTTONS: readonly (readonly (readonly [id: string, word: string])[])[] = [
  [
    ['back', 'Back'],
    ['next', 'Next'],
  ],
  [
    ['laser', 'Laser'],
    ['draw', 'Draw'],
    ['strokesFade', 'Fades'],
    ['clear', 'Clear'],
  ],
  [
    ['freeze', 'Freeze'],
    ['take', 'Take'],
    ['ask', 'Questions'],
  ],
  [
    ['black', 'Black'],
    ['white', 'White'],
    ['overview', 'Scenes'],
    ['timeline', 'Timeline'],
    ['auto', 'Auto'],
  ],
  [
    ['largeLabels', 'Larger type'],
    ['card', 'Test card'],
    ['restart', 'Clocks to 0'],
    ['end', 'End'],
  ],
];

/** A button for everything that has a key. */
export function Controls({ briefing }: { readonly briefing: Briefing }) {
  return (
    <div className="presenter-controls" role="toolbar" aria-label="Briefing">
      {BUTTONS.map((group) => (
        <div key={group[0]?.[0]}>
          {group.map(([id, word]) => {
            const command = BRIEFING_COMMANDS.find((each) => each.id === `briefing.${id}`);
            return command && <ControlButton key={id} command={command} word={word} briefing={briefing} />;
          })}
        </div>
      ))}
    </div>
  );
}

function ControlButton({
  command,
  word,
}: {
  readonly command: Command;
  readonly word: string;
  readonly briefing: Briefing;
}) {
  const { run } = useViewer();
  const isOn = useViewerState((state) => command.checked?.(state));
  const isPossible = useViewerState((state) => isAvailable(command, state));
  return (
    <button
      type="button"
      className="presenter-control"
      aria-pressed={isOn}
      disabled={!isPossible}
      title={command.label}
      // a button that keeps the focus would take Space from the script
      onPointerUp={({ currentTarget }) => currentTarget.blur()}
      onClick={() => run(command.perform)}
    >
      {word} <kbd>{keysOf(command)}</kbd>
    </button>
  );
}
