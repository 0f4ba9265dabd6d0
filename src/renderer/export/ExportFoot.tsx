import { bytesInWords } from '../../shared/export/estimateBytes';
import { type FormatId, formatOf } from '../../shared/export/formats';
import { paperOfHandout } from '../../shared/export/handoutPaper';
import { millimetresOf, pixelsOf } from '../../shared/export/sheetSize';
import { bytesExpected } from '../commands/export/estimate';
import { hasOwnSize, sheetSizeOf, sizeWished } from '../commands/export/pictured';
import { cancelExport, copyPicture, showWritten, startExport } from '../commands/export/run';
import { Icon } from '../ui/Icon';
import { TextButton } from '../ui/TextButton';
import { useSituation, useViewer, useViewerState } from '../viewer';
import './ExportFoot.css';

/** What it comes to, and the way there: before, under way and done. */
export function ExportFoot() {
  const { run } = useViewer();
  const { run: state, wishes, preview } = useViewerState(({ exporting }) => exporting);
  const format = formatOf(wishes.format);
  const isRunning = state.is === 'running';
  const isSheet = format.kind !== 'data' && format.kind !== 'page';
  return (
    <footer className="export-foot">
      <div className="export-foot-words" aria-live="polite">
        {state.is === 'running' && <Progress done={state.done} />}
        {state.is === 'written' && <Written />}
        {state.is === 'copied' && <Done words={`This ${shownAs(wishes.format)} is in the clipboard.`} />}
        {(state.is === 'idle' || state.is === 'choosing' || state.is === 'refused') && <Facts />}
      </div>
      {state.is === 'written' && state.destination !== null && (
        <TextButton icon="folder" onPress={() => run(showWritten)}>
          Show in folder
        </TextButton>
      )}
      {isSheet && !isRunning && (
        <TextButton icon="copy" disabled={preview.refusal !== null} onPress={() => run(copyPicture)}>
          Copy
        </TextButton>
      )}
      {isRunning ? (
        <TextButton className="export-main-button" onPress={() => run(cancelExport)}>
          Cancel
        </TextButton>
      ) : (
        <button
          type="button"
          className="export-main-button export-start"
          aria-keyshortcuts="Control+Enter"
          disabled={(isSheet && preview.refusal !== null) || state.is === 'choosing'}
          onClick={() => run(startExport)}
        >
          Export {format.label}
        </button>
      )}
    </footer>
  );
}

/** What the dialog shows of a file of a format. */
function shownAs(format: FormatId): string {
  return format === 'pptx' ? 'slide' : format === 'handout' ? 'page' : 'picture';
}

/** Whether a file of a format holds what is written for the speaker: whoever hands it on should know. */
function hasNotes(format: FormatId): boolean {
  return ['pptx', 'handout', 'html'].includes(format);
}

function Facts() {
  const { clock } = useViewer();
  const { wishes } = useViewerState(({ exporting }) => exporting);
  const bytes = useViewerState((state) => bytesExpected(state, clock.nowMs));
  const scenes = useSituation()?.situation.scenes.length ?? 0;
  const { kind } = formatOf(wishes.format);
  const withNotes = hasNotes(wishes.format) && <span>with the notes for the speaker</span>;
  const expected = bytes !== null && <span>about {bytesInWords(bytes)}</span>;
  if (kind === 'data' || kind === 'page')
    return (
      <p className="export-facts">
        {withNotes}
        {expected}
      </p>
    );
  const { film } = wishes;
  const wished = sizeWished(wishes);
  const size = sheetSizeOf(wished);
  const [width, height] = pixelsOf(size);
  const [widthMm, heightMm] = millimetresOf(size).map(Math.round);
  const sheets = wishes.subject.is === 'scenes' ? scenes : 1;
  const isPixels = kind === 'film' || ['png', 'jpeg', 'pptx'].includes(wishes.format);
  return (
    <p className="export-facts">
      {kind === 'film' && <span>{Math.round(film.seconds * film.fps).toLocaleString('en')} frames</span>}
      {kind !== 'film' && sheets > 1 && (
        <span>
          {sheets} {wishes.format === 'pptx' ? 'slides' : wishes.format === 'handout' ? 'scenes' : 'sheets'}
        </span>
      )}
      {isPixels && (
        <span>
          {width.toLocaleString('en')} × {height.toLocaleString('en')} px
        </span>
      )}
      {wishes.format === 'pptx' && <span>16:9</span>}
      {wishes.format === 'handout' && <span>{paperOfHandout(wishes.size).label}, upright</span>}
      {kind !== 'film' && !hasOwnSize(wishes.format) && !(isPixels && wished.is === 'pixels') && (
        <span>
          {widthMm} × {heightMm} mm
        </span>
      )}
      {withNotes}
      {expected}
    </p>
  );
}

function Progress({ done }: { readonly done: number }) {
  const percent = Math.round(done * 100);
  return (
    <div className="export-progress">
      <progress max={100} value={percent} aria-label="Progress of the export" />
      <span aria-hidden="true">{percent} %</span>
    </div>
  );
}

function Written() {
  const state = useViewerState(({ exporting }) => exporting.run);
  if (state.is !== 'written') return null;
  const { files } = state.written;
  const [first] = files;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const what = files.length === 1 && first ? first.name : `${files.length} files`;
  const where = state.destination === null ? 'handed to the browser’s downloads' : 'written';
  return <Done words={`${what}, ${bytesInWords(bytes)}, ${where}.`} />;
}

function Done({ words }: { readonly words: string }) {
  return (
    <p className="export-done">
      <Icon name="check" />
      <span>{words}</span>
    </p>
  );
}
