import type { Briefing } from '../../../shared/briefing/briefing';
import type { SituationIndex } from '../../store/situationIndex';
import { SceneCard } from './SceneCard';

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
  return (
    <SceneCard
      label="Next scene"
      words={next ? `Next · ${place.at + 2} of ${plan.length}` : 'Next'}
      scene={next && index.scenes.get(next.scene)}
      otherwise="This is the last scene"
      timeZone={index.situation.timeZone}
    />
  );
}
