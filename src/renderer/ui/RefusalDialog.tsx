import { problemInWords } from '../../shared/situation/problem';
import { copyText } from '../commands/tools';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { commandById } from './commandKeys';
import { ModalDialog } from './ModalDialog';
import { ProblemList } from './ProblemList';
import { TextButton } from './TextButton';
import './ProblemsDialog.css';

/** What could not be opened, where it is wrong, and what stays as it was. */
export function RefusalDialog() {
  const { run } = useViewer();
  const refusal = useViewerState((state) => state.refusal);
  const title = useSituation()?.situation.title;
  if (!refusal) return null;
  const { name, problems } = refusal;
  return (
    <ModalDialog title={`“${name}” cannot be opened`}>
      <p className="problems-dialog-sum">
        Mend what is named here and open it again.
        {title !== undefined && ` “${title}” is still open.`}
      </p>
      <ProblemList problems={problems} />
      <div className="problems-dialog-actions">
        <TextButton icon="open" onPress={() => run(commandById('file.open').perform)}>
          Open…
        </TextButton>
        <TextButton icon="copy" onPress={() => run(copyText(problems.map(problemInWords).join('\n')))}>
          Copy as text
        </TextButton>
      </div>
    </ModalDialog>
  );
}
