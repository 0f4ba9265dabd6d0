import type { Briefing } from '../../../shared/briefing/briefing';
import { BRIEFING_COMMANDS } from '../../commands/briefing/briefingCommands';
import type { SituationIndex } from '../../store/situationIndex';
import { keysOf } from '../../ui/commandKeys';
import { MarkdownText } from '../../ui/scenes/MarkdownText';
import { useViewer, useViewerState } from '../../viewer';

/** The notes of the scene in large type, that can be made larger. */
export function Notes({ briefing, index }: { readonly briefing: Briefing; readonly index: SituationIndex }) {
  const size = useViewerState(({ briefingWindow }) => briefingWindow.notesSize);
  const scene = index.scenes.get(briefing.plan[briefing.place.at]?.scene ?? '');
  return (
    <section className="presenter-notes" aria-label="Notes">
      <header>
        <h2>{briefing.place.off ? 'A picture off the script' : (scene?.title ?? '')}</h2>
        <SizeButton id="briefing.notesSmaller" word="A−" />
        <SizeButton id="briefing.notesLarger" word="A+" />
      </header>
      <div
        key={scene?.id}
        className="presenter-notes-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        data-scrolls=""
        style={{ fontSize: size }}
      >
        {scene?.notes === undefined ? (
          <p className="presenter-small">There are no notes for this scene.</p>
        ) : (
          <MarkdownText text={scene.notes} />
        )}
      </div>
    </section>
  );
}

/** Its sign says what it does better than the sign of its key. */
function SizeButton({ id, word }: { readonly id: string; readonly word: string }) {
  const { run } = useViewer();
  const command = BRIEFING_COMMANDS.find((each) => each.id === id);
  if (!command) return null;
  return (
    <button
      type="button"
      aria-label={command.label}
      title={`${command.label} (${keysOf(command)})`}
      // a button that keeps the focus would take Space from the script
      onPointerUp={({ currentTarget }) => currentTarget.blur()}
      onClick={() => run(command.perform)}
    >
      {word}
    </button>
  );
}
