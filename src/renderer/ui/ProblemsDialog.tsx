import { useEffect } from 'react';
import { problemInWords } from '../../shared/situation/problem';
import { loadCatalogue, openSituation } from '../commands/open';
import { copyText } from '../commands/tools';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { ModalDialog } from './ModalDialog';
import { ProblemList } from './ProblemList';
import { TextButton } from './TextButton';
import './ProblemsDialog.css';

/** What is wrong in the open situation, and what follows from it. */
export function ProblemsDialog() {
  const { run } = useViewer();
  const isOpen = useViewerState((state) => state.dialog === 'problems');
  const problems = useSituation()?.situation.problems ?? [];
  useEffect(() => run(loadCatalogue), [run]);
  const isLive = useViewerState((state) => state.catalogue?.find((listed) => listed.isOpen)?.isLive ?? false);
  if (!isOpen) return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <ModalDialog title={errors > 0 ? 'Some of the situation could not be opened' : 'Notes on the situation'}>
      <p className="problems-dialog-sum">{summary(errors, problems.length - errors)}</p>
      <ProblemList problems={problems} />
      {problems.length > 0 && (
        <div className="problems-dialog-actions">
          {isLive && (
            <TextButton icon="reload" onPress={() => run(openSituation)}>
              Read it again
            </TextButton>
          )}
          <TextButton icon="copy" onPress={() => run(copyText(problems.map(problemInWords).join('\n')))}>
            Copy as text
          </TextButton>
        </div>
      )}
    </ModalDialog>
  );
}

function summary(errors: number, notes: number): string {
  if (errors + notes === 0) return 'No problems: everything in the package could be read.';
  const parts = [counted(errors, 'error'), counted(notes, 'note')]
    .filter((part) => part !== '')
    .join(' and ');
  return errors > 0
    ? `${parts}. What is named here was left out; the rest is open.`
    : `${parts}. Every layer is open.`;
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
