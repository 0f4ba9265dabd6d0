import { instantInWords } from '../../shared/time/words';
import { discardDraft, restoreDraft } from '../commands/drafts';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { TextButton } from './TextButton';
import './DraftOffer.css';

const DAY_MS = 86_400_000;

/** Offers edits back that were never saved: a crash or a closed window ended the run in which they were made. */
export function DraftOffer() {
  const { run } = useViewer();
  const draft = useViewerState((state) => state.draft);
  const situation = useSituation()?.situation;
  if (!draft || !situation) return null;
  const isOther = draft.manifestVersion !== situation.manifestVersion;
  const edits = `${draft.count} unsaved ${draft.count === 1 ? 'edit' : 'edits'} of ${keptInWords(draft.keptMs)}`;
  return (
    <div className="draft-offer" role="alertdialog" aria-label="Unsaved edits">
      <p>
        {edits}
        {draft.place !== situation.place && <span>Made of the same file, where it lay before.</span>}
        {isOther && <span>The file has changed since: restoring replaces its scenes.</span>}
      </p>
      <TextButton onPress={() => run(restoreDraft)}>Restore</TextButton>
      <TextButton onPress={() => run(discardDraft)}>Discard</TextButton>
    </div>
  );
}

// when the user made them is told in the user's own zone
function keptInWords(keptMs: number): string {
  const { date, time } = instantInWords(keptMs, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return Date.now() - keptMs < DAY_MS / 2 ? time : `${date}, ${time}`;
}
