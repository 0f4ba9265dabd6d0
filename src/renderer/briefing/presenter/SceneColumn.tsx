import { useEffect, useRef } from 'react';
import { type Briefing, roomPlace } from '../../../shared/briefing/briefing';
import { paceAt } from '../../../shared/briefing/pacing';
import { step } from '../../commands/briefing/step';
import type { SituationIndex } from '../../store/situationIndex';
import { useViewer } from '../../viewer';
import { lengthInWords } from '../clockWords';
import { useNow } from './useNow';

/** All scenes in their order, with what is planned and what was spent; a click goes to one. */
export function SceneColumn({
  briefing,
  index,
}: {
  readonly briefing: Briefing;
  readonly index: SituationIndex;
}) {
  const { run } = useViewer();
  const list = useRef<HTMLOListElement>(null);
  const { plan, place, spentMs } = briefing;
  const { sceneMs } = paceAt(briefing, useNow());
  const room = roomPlace(briefing).at;
  useEffect(() => {
    list.current?.children[place.at]?.scrollIntoView({ block: 'nearest' });
  }, [place.at]);
  return (
    <nav className="presenter-scenes" aria-label="Scenes">
      <ol ref={list}>
        {plan.map(({ scene, seconds }, at) => {
          const spent = at === room ? sceneMs : (spentMs[at] ?? 0);
          return (
            <li key={scene}>
              <button
                type="button"
                aria-current={at === place.at ? 'step' : undefined}
                data-room={at === room ? '' : undefined}
                onClick={() => run(step({ is: 'jump', to: at }))}
              >
                <span className="presenter-scene-number">{at + 1}</span>
                <span>{index.scenes.get(scene)?.title ?? scene}</span>
                <small>
                  {spent > 0 && `${lengthInWords(spent)} / `}
                  {seconds === null ? '–' : lengthInWords(seconds * 1000)}
                </small>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
