import { COMMANDS, type CommandGroup } from '../commands/commandList';
import { keyInWords } from '../commands/keyboard';
import { TOOL_COMMANDS } from '../commands/toolCommands';
import { useViewerState } from '../viewer';
import { IS_MAC } from './commandKeys';
import { ModalDialog } from './ModalDialog';
import './KeysDialog.css';

const GROUPS: readonly CommandGroup[] = ['Time', 'Scenes', 'Map', 'Tool', 'View', 'File', 'Help'];
const TITLES: Partial<Record<CommandGroup, string>> = { Tool: 'Measuring and range rings' };
const ALL = [...COMMANDS, ...TOOL_COMMANDS];

/** The keys, by what they are for. */
export function KeysDialog() {
  const isOpen = useViewerState((state) => state.dialog === 'keys');
  if (!isOpen) return null;
  return (
    <ModalDialog title="Keys" className="keys-dialog">
      <div className="keys-dialog-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{TITLES[group] ?? group}</h3>
            <dl>
              {ALL.filter((command) => command.group === group && command.keys.length > 0).map((command) => (
                <div key={command.id}>
                  <dt>{command.label}</dt>
                  <dd>
                    {command.keys.map((key) => (
                      <kbd key={key}>{keyInWords(key, IS_MAC)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ModalDialog>
  );
}
