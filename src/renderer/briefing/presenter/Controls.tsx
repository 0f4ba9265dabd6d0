import { BRIEFING_COMMANDS } from '../../commands/briefing/briefingCommands';
import { type Command, isAvailable } from '../../commands/command';
import { keysOf } from '../../ui/commandKeys';
import { useViewer, useViewerState } from '../../viewer';

type Group = readonly (readonly [id: string, word: string])[];

const STEPS: Group = [
  ['back', 'Back'],
  ['next', 'Next'],
];
const ASIDE: Group = [
  ['freeze', 'Freeze'],
  ['take', 'Take'],
  ['ask', 'Questions'],
];
const BLANKS: Group = [
  ['black', 'Black'],
  ['white', 'White'],
];

/** In groups of what belongs together, with the word that fits on a button: while a scene is told, while the room is frozen, and under questions. */
const BUTTONS = {
  told: [
    STEPS,
    [
      ['laser', 'Laser'],
      ['draw', 'Draw'],
      ['strokesFade', 'Fades'],
      ['clear', 'Clear'],
    ],
    ASIDE,
    [...BLANKS, ['overview', 'Scenes'], ['timeline', 'Timeline'], ['auto', 'Auto']],
    [
      ['largeLabels', 'Larger type'],
      ['card', 'Test card'],
      ['restart', 'Clocks to 0'],
      ['end', 'End'],
    ],
  ],
  // what is done to a scene that is told can wait until it is told again
  frozen: [STEPS, ASIDE, BLANKS],
  asking: [[['ask', 'Questions']]],
} satisfies Record<string, readonly Group[]>;

/** A button for everything that has a key and is of use at the time. */
export function Controls({ groups }: { readonly groups: keyof typeof BUTTONS }) {
  return (
    <div className="presenter-controls" role="toolbar" aria-label="Briefing">
      {BUTTONS[groups].map((group: Group) => (
        <div key={group[0]?.[0]}>
          {group.map(([id, word]) => {
            const command = BRIEFING_COMMANDS.find((each) => each.id === `briefing.${id}`);
            return command && <ControlButton key={id} command={command} word={word} />;
          })}
        </div>
      ))}
    </div>
  );
}

function ControlButton({ command, word }: { readonly command: Command; readonly word: string }) {
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
