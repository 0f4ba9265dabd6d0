import { countUnsaved } from '../../shared/scenes/history';
import { useViewer, useViewerState } from '../viewer';
import { CommandButton } from './CommandButton';
import { commandById, keysOf } from './commandKeys';
import './SaveState.css';

/** Shows that something is edited and not saved, and saves it; nothing while all is as the file says. */
export function SaveState() {
  const { run } = useViewer();
  const count = useViewerState(({ edits }) => (edits ? countUnsaved(edits) : 0));
  const isSaving = useViewerState((state) => state.saving);
  const hasHistory = useViewerState(
    ({ edits }) => edits !== null && edits.past.length + edits.future.length > 0,
  );
  const command = commandById('file.save');
  if (!hasHistory) return null;
  return (
    <div className="save-state">
      <CommandButton command="edit.undo" icon="undo" small />
      <CommandButton command="edit.redo" icon="redo" small />
      {count > 0 && (
        <button
          type="button"
          className="save-state-button"
          aria-keyshortcuts={keysOf(command)}
          data-tooltip={`${count} unsaved ${count === 1 ? 'edit' : 'edits'}: save  ${keysOf(command)}`}
          disabled={isSaving}
          onClick={() => run(command.perform)}
        >
          <span className="save-state-mark" aria-hidden="true" />
          {isSaving ? 'Saving…' : 'Save'}
        </button>
      )}
    </div>
  );
}
