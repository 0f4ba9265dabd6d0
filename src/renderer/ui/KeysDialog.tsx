import type { CommandGroup } from '../commands/command';
import { canEdit } from '../commands/edits';
import { keyInWords } from '../commands/keyboard';
import { keyedCommands } from '../commands/keyedCommands';
import { useViewer, useViewerState } from '../viewer';
import { IS_MAC } from './commandKeys';
import { ModalDialog } from './ModalDialog';
import './KeysDialog.css';

// the style sheet sets them in columns of about the same height
const GROUPS: readonly CommandGroup[] = ['Time', 'View', 'Briefing', 'File', 'Map', 'Scenes', 'Tool', 'Help'];
const TITLES: Partial<Record<CommandGroup, string>> = { Tool: 'Measuring and range rings' };
/** The keys, by what they are for; while a scene is told those alone that mean something then. */
export function KeysDialog() {
  const isOpen = useViewerState((state) => state.dialog === 'keys');
  if (!isOpen) return null;
  return (
    <ModalDialog title="Keys" className="keys-dialog">
      <div className="keys-dialog-columns">
        {GROUPS.map((group) => (
          <KeysOfGroup key={group} group={group} />
        ))}
      </div>
    </ModalDialog>
  );
}

/** What the list of scenes takes besides, for the scene that has the focus in it. */
const KEYS_IN_LIST = [
  { id: 'list.move', label: 'Move up or down, in the list', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  { id: 'list.delete', label: 'Delete, in the list', keys: ['Delete'] },
] as const;

function KeysOfGroup({ group }: { readonly group: CommandGroup }) {
  const { store } = useViewer();
  const state = store.getState();
  const commands = keyedCommands(state).filter((command) => command.group === group);
  const inList = group === 'Scenes' && canEdit(state) ? KEYS_IN_LIST : [];
  if (commands.length + inList.length === 0) return null;
  return (
    <section>
      <h3>{TITLES[group] ?? group}</h3>
      <dl>
        {[...commands, ...inList].map(({ id, label, keys }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{keyInWords(key, IS_MAC)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
