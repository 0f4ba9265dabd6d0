import { type Briefing, roomPlace } from '../../../shared/briefing/briefing';
import type { SituationIndex } from '../../store/situationIndex';
import { SceneCard } from './SceneCard';

/** What a frozen room goes on seeing, while the speaker looks ahead. */
export function RoomScene({
  briefing,
  index,
}: {
  readonly briefing: Briefing;
  readonly index: SituationIndex;
}) {
  const { plan } = briefing;
  const { at, off } = roomPlace(briefing);
  return (
    <SceneCard
      label="What the room sees"
      words={`The room sees · ${at + 1} of ${plan.length}`}
      scene={off ? null : index.scenes.get(plan[at]?.scene ?? '')}
      otherwise="A picture off the script"
      timeZone={index.situation.timeZone}
    />
  );
}
