import { rehearsalCsv } from '../../shared/briefing/rehearsal';
import { ModalDialog } from '../ui/ModalDialog';
import { TextButton } from '../ui/TextButton';
import { useViewerState } from '../viewer';
import { RehearsalTable } from './RehearsalTable';
import { saveText } from './saveText';

/** What the last run took, scene by scene. */
export function RehearsalDialog() {
  const rehearsal = useViewerState((state) => state.rehearsal);
  if (!rehearsal) return null;
  const day = new Date(rehearsal.startedMs).toISOString().slice(0, 10);
  return (
    <ModalDialog
      title="Times of the last run"
      className="rehearsal-dialog"
      actions={
        <TextButton
          onPress={() => saveText(`${rehearsal.situation}-times-${day}.csv`, rehearsalCsv(rehearsal))}
        >
          Save as CSV
        </TextButton>
      }
    >
      <RehearsalTable rehearsal={rehearsal} />
    </ModalDialog>
  );
}
