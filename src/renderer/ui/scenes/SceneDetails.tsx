import type { CompiledFeature, CompiledScene } from '../../../shared/situation/compiled';
import { timeInWords } from '../../../shared/time/words';
import { canEdit } from '../../commands/edits';
import { changeWords, highlight, takeUpTitle } from '../../commands/sceneEdits';
import { goToFeature, hover } from '../../commands/selection';
import { togglePanel } from '../../commands/view';
import type { SituationIndex } from '../../store/situationIndex';
import { useViewer, useViewerState } from '../../viewer';
import { CommandButton } from '../CommandButton';
import { FeatureSymbol } from '../FeatureSymbol';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { registerScrollCue } from '../scrollCue';
import { EditableText } from './EditableText';
import { MarkdownText } from './MarkdownText';
import { SceneFacts } from './SceneFacts';
import { SceneReturn } from './SceneReturn';
import './SceneDetails.css';

interface SceneDetailsProps {
  readonly scene: CompiledScene;
  readonly index: SituationIndex;
}

/** The scene that is told: its words, edited where they are read, and what it is about as a way on. */
export function SceneDetails({ scene, index }: SceneDetailsProps) {
  const isEditable = useViewerState(canEdit);
  const { scenes, timeZone } = index.situation;
  const number = scenes.findIndex(({ id }) => id === scene.id) + 1;
  return (
    <>
      <header className="details-head">
        <div className="details-titles">
          <p className="details-small">
            Scene {number} of {scenes.length}
          </p>
          <SceneTitle scene={scene} isEditable={isEditable} />
          <p>{timeInWords(scene.time, timeZone)}</p>
        </div>
        <CommandButton command="view.details" icon="close" label="Put away" showsState={false} small />
      </header>
      <div ref={registerScrollCue} className="details-body scroll-cue">
        <SceneCaption scene={scene} isEditable={isEditable} />
        <SceneNotes scene={scene} isEditable={isEditable} />
        <SceneAbout scene={scene} index={index} isEditable={isEditable} />
        {isEditable && <SceneFacts scene={scene} />}
      </div>
      <footer className="details-actions">
        <CommandButton command="scenes.previous" icon="left" />
        <CommandButton command="scenes.next" icon="right" />
        {isEditable && <CommandButton command="scenes.recapture" icon="capture" />}
        <SceneReturn scene={scene} />
      </footer>
    </>
  );
}

interface PartProps {
  readonly scene: CompiledScene;
  readonly isEditable: boolean;
}

function SceneTitle({ scene, isEditable }: PartProps) {
  const { run } = useViewer();
  const isUntitled = useViewerState(({ untitled }) => untitled === scene.id);
  if (!isEditable) return <h2>{scene.title}</h2>;
  return (
    <h2>
      <EditableText
        label="title"
        value={scene.title}
        placeholder="Title"
        isTitle
        isAsked={isUntitled}
        onAsked={() => run(takeUpTitle)}
        onEdit={(title) => run(changeWords(scene.id, { title }))}
      >
        {scene.title}
      </EditableText>
    </h2>
  );
}

function SceneCaption({ scene, isEditable }: PartProps) {
  const { run } = useViewer();
  if (!isEditable && scene.caption.trim() === '') return null;
  const text = <MarkdownText text={scene.caption} />;
  return (
    <div className="scene-details-caption">
      {isEditable ? (
        <EditableText
          label="caption"
          value={scene.caption}
          placeholder="A caption for the room"
          onEdit={(caption) => run(changeWords(scene.id, { caption }))}
        >
          {text}
        </EditableText>
      ) : (
        text
      )}
    </div>
  );
}

function SceneNotes({ scene, isEditable }: PartProps) {
  const { run } = useViewer();
  const isOpen = useViewerState((state) => state.panels.notes);
  const isBriefing = useViewerState(({ briefing }) => briefing !== null);
  const { notes = '' } = scene;
  // while a room looks on they are for the window with the notes alone
  if (isBriefing || (!isEditable && notes === '')) return null;
  return (
    <section className="scene-notes">
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => run(togglePanel('notes'))}>
          <Icon name="down" size={12} />
          Notes for the speaker
        </button>
      </h3>
      {isOpen &&
        (isEditable ? (
          <EditableText
            label="notes"
            value={notes}
            placeholder="What to say; the room does not see it"
            onEdit={(text) => run(changeWords(scene.id, { notes: text }))}
          >
            <MarkdownText text={notes} />
          </EditableText>
        ) : (
          <MarkdownText text={notes} />
        ))}
    </section>
  );
}

function SceneAbout({ scene, index, isEditable }: SceneDetailsProps & PartProps) {
  const about = scene.highlight.flatMap((id) => index.features.get(id) ?? []);
  if (about.length === 0) return null;
  return (
    <section className="scene-details-about">
      <h3>In this scene</h3>
      <ul>
        {about.map((feature) => (
          <AboutRow key={feature.id} feature={feature} isEditable={isEditable} />
        ))}
      </ul>
    </section>
  );
}

function AboutRow({
  feature,
  isEditable,
}: {
  readonly feature: CompiledFeature;
  readonly isEditable: boolean;
}) {
  const { run } = useViewer();
  return (
    <li>
      <button
        type="button"
        className="scene-details-feature"
        onClick={() => run(goToFeature(feature.id))}
        onPointerEnter={() => run(hover(feature.id))}
        onPointerLeave={() => run(hover(null))}
        onFocus={() => run(hover(feature.id))}
        onBlur={() => run(hover(null))}
      >
        <FeatureSymbol feature={feature} size={24} />
        <span>{feature.name}</span>
      </button>
      {isEditable && (
        <IconButton
          icon="close"
          label={`The scene is not about “${feature.name}”`}
          small
          onPress={() => run(highlight(feature.id))}
        />
      )}
    </li>
  );
}
