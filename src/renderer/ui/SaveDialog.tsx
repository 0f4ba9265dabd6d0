import { problemInWords } from '../../shared/situation/problem';
import { setDialog } from '../commands/dialogs';
import { saveCopy, saveOver, takeTheirs } from '../commands/saving';
import { copyText } from '../commands/tools';
import { useViewer, useViewerState } from '../viewer';
import { ModalDialog } from './ModalDialog';
import { ProblemList } from './ProblemList';
import { TextButton } from './TextButton';
import './ProblemsDialog.css';

/** Why nothing was saved, and what can be done. The edits are still there. */
export function SaveDialog() {
  const fault = useViewerState((state) => state.saveFault);
  if (!fault || fault.is === 'nowhere') return null;
  return fault.is === 'changed' ? <ChangedDialog /> : <RefusedDialog problems={fault.problems} />;
}

function ChangedDialog() {
  const { run } = useViewer();
  return (
    <ModalDialog title="The file has changed on disk">
      <p className="problems-dialog-sum">
        Somebody or something has changed this situation’s situation.json since it was opened here. Nothing
        was saved. Saving over it replaces its scenes and presets by yours and keeps everything else that it
        says by now; reading it gives your edits up.
      </p>
      <div className="problems-dialog-actions">
        <TextButton icon="save" onPress={() => run(saveOver(true))}>
          Save mine over it
        </TextButton>
        <TextButton icon="reload" onPress={() => run(takeTheirs)}>
          Give mine up and read it
        </TextButton>
        <TextButton onPress={() => run(setDialog(null))}>Go on editing</TextButton>
      </div>
    </ModalDialog>
  );
}

function RefusedDialog({ problems }: { readonly problems: Parameters<typeof ProblemList>[0]['problems'] }) {
  const { run } = useViewer();
  return (
    <ModalDialog title="Nothing was saved">
      <p className="problems-dialog-sum">
        Your edits are still here, and are kept should the viewer end. Mend what is named and save again, or
        save a copy somewhere else.
      </p>
      <ProblemList problems={problems} />
      <div className="problems-dialog-actions">
        <TextButton icon="save" onPress={() => run(saveOver(false))}>
          Save again
        </TextButton>
        <TextButton icon="folder" onPress={() => run(saveCopy)}>
          Save a copy…
        </TextButton>
        <TextButton icon="copy" onPress={() => run(copyText(problems.map(problemInWords).join('\n')))}>
          Copy as text
        </TextButton>
      </div>
    </ModalDialog>
  );
}
