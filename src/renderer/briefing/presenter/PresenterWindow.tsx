import { Suspense } from 'react';
import { KeysDialog } from '../../ui/KeysDialog';
import { MarkingChip } from '../../ui/MarkingChip';
import { NoticeBar } from '../../ui/NoticeBar';
import { useSituation, useViewerState } from '../../viewer';
import { windowAddress } from '../windowAddress';
import { Controls } from './Controls';
import { EndCard } from './EndCard';
import { NextScene } from './NextScene';
import { Notes } from './Notes';
import { Pace } from './Pace';
import './PresenterWindow.css';
import { RoomMirror } from './RoomMirror';
import { RoomScene } from './RoomScene';
import { SceneColumn } from './SceneColumn';

/** What the speaker sees: the room's picture, what comes next, the notes, and how time stands. */
export function PresenterWindow() {
  const index = useSituation();
  const briefing = useViewerState((state) => state.briefing);
  const dialog = useViewerState((state) => state.dialog);
  const { run } = windowAddress();
  if (!index) return <main className="presenter presenter-empty">Opening…</main>;
  if (!briefing) return <EndCard situation={index.situation.title} />;
  const exploring = briefing.asking ? 'asking' : briefing.frozen ? 'frozen' : undefined;
  return (
    <main className="presenter" data-exploring={exploring}>
      <Pace briefing={briefing}>
        {exploring ? (
          <Controls groups={exploring} />
        ) : (
          <Subject title={index.situation.title} marking={index.situation.marking} />
        )}
      </Pace>
      <SceneColumn briefing={briefing} index={index} />
      <section className="presenter-room">
        <RoomMirror run={run ?? briefing.run} briefing={briefing} />
        {!exploring && <Controls groups="told" />}
      </section>
      <section className="presenter-side">
        {briefing.frozen && <RoomScene briefing={briefing} index={index} />}
        <NextScene briefing={briefing} index={index} />
        <Notes briefing={briefing} index={index} />
      </section>
      <Suspense>{dialog === 'keys' && <KeysDialog />}</Suspense>
      <NoticeBar />
    </main>
  );
}

/** What the briefing is about; whoever explores reads it in the viewer itself. */
function Subject({ title, marking }: { readonly title: string; readonly marking: string | undefined }) {
  return (
    <div className="presenter-subject">
      {marking !== undefined && <MarkingChip marking={marking} />}
      <h1>{title}</h1>
    </div>
  );
}
