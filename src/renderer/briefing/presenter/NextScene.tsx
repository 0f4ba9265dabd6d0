import type { Briefing } from '../../../shared/briefing/briefing';
import { timeInWords } from '../../../shared/time/words';
import type { SituationIndex } from '../../store/situationIndex';
import { ScenePicture } from '../ScenePicture';

/** What comes next, with its picture. */
export function NextScene({
  briefing,
  index,
}: {
  readonly briefing: Briefing;
  readonly index: SituationIndex;
}) {
  const { place, plan } = briefing;
  const next = plan[place.at + 1];
  const scene = next && index.scenes.get(next.scene);
  return (
    <section className="presenter-next" aria-label="Next scene">
      {scene ? (
        <>
          <ScenePicture scene={scene} />
          <div>
            <p className="presenter-small">
              Next · {place.at + 2} of {plan.length}
            </p>
            <h2>{scene.title}</h2>
            <p className="presenter-small">{timeInWords(scene.time, index.situation.timeZone)}</p>
          </div>
        </>
      ) : (
        <div>
          <p className="presenter-small">Next</p>
          <h2>This is the last scene</h2>
        </div>
      )}
    </section>
  );
}
