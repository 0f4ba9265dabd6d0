import type { CompiledScene } from '../../shared/situation/compiled';
import { timeInWords } from '../../shared/time/words';
import { goToFeature, hover } from '../commands/selection';
import type { SituationIndex } from '../store/situationIndex';
import { useViewer } from '../viewer';
import { CommandButton } from './CommandButton';
import { FeatureSymbol } from './FeatureSymbol';
import { SceneReturn } from './SceneReturn';
import { registerScrollCue } from './scrollCue';
import './SceneDetails.css';

/** The scene that is told: its caption, and what it is about as a way on. */
export function SceneDetails({
  scene,
  index,
}: {
  readonly scene: CompiledScene;
  readonly index: SituationIndex;
}) {
  const { run } = useViewer();
  const { scenes, timeZone } = index.situation;
  const number = scenes.findIndex(({ id }) => id === scene.id) + 1;
  const about = scene.highlight.flatMap((id) => index.features.get(id) ?? []);
  return (
    <>
      <header className="details-head">
        <div className="details-titles">
          <p className="details-small">
            Scene {number} of {scenes.length}
          </p>
          <h2>{scene.title}</h2>
          <p>{timeInWords(scene.time, timeZone)}</p>
        </div>
        <CommandButton command="view.details" icon="close" label="Put away" showsState={false} small />
      </header>
      <div ref={registerScrollCue} className="details-body scroll-cue">
        <p className="scene-details-caption">{scene.caption}</p>
        {about.length > 0 && (
          <section className="scene-details-about">
            <h3>In this scene</h3>
            <ul>
              {about.map((feature) => (
                <li key={feature.id}>
                  <button
                    type="button"
                    onClick={() => run(goToFeature(feature.id))}
                    onPointerEnter={() => run(hover(feature.id))}
                    onPointerLeave={() => run(hover(null))}
                    onFocus={() => run(hover(feature.id))}
                    onBlur={() => run(hover(null))}
                  >
                    <FeatureSymbol feature={feature} size={24} />
                    <span>{feature.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer className="details-actions">
        <CommandButton command="scenes.previous" icon="left" />
        <CommandButton command="scenes.next" icon="right" />
        <SceneReturn scene={scene} />
      </footer>
    </>
  );
}
