import type { CompiledScene } from '../../../shared/situation/compiled';
import { timeInWords } from '../../../shared/time/words';
import { ScenePicture } from '../ScenePicture';

interface SceneCardProps {
  readonly label: string;
  /** Over its title: what the scene is to the speaker. */
  readonly words: string;
  readonly scene: CompiledScene | null | undefined;
  /** In place of a title where there is no scene. */
  readonly otherwise: string;
  readonly timeZone: string;
}

/** A scene of the script with its picture, title and time. */
export function SceneCard({ label, words, scene, otherwise, timeZone }: SceneCardProps) {
  return (
    <section className="presenter-scene-card" aria-label={label}>
      {scene && <ScenePicture scene={scene} />}
      <div>
        <p className="presenter-small">{words}</p>
        <h2>{scene?.title ?? otherwise}</h2>
        {scene && <p className="presenter-small">{timeInWords(scene.time, timeZone)}</p>}
      </div>
    </section>
  );
}
