import { useEffect, useRef } from 'react';
import type { Planned } from '../../shared/briefing/briefing';
import { timeInWords } from '../../shared/time/words';
import { step } from '../commands/briefing/step';
import type { SituationIndex } from '../store/situationIndex';
import { useViewer } from '../viewer';
import { ScenePicture } from './ScenePicture';

interface OverviewProps {
  readonly chosen: number;
  readonly plan: readonly Planned[];
  readonly index: SituationIndex;
}

/** All scenes, one of them chosen: arrows move the choice, Enter or a click goes there. */
export function Overview({ chosen, plan, index }: OverviewProps) {
  const { run } = useViewer();
  const grid = useRef<HTMLOListElement>(null);
  useEffect(() => {
    grid.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <nav className="all-scenes" aria-label="All scenes">
      <ol ref={grid}>
        {plan.map(({ scene: id }, at) => {
          const scene = index.scenes.get(id);
          return (
            <li key={id}>
              <button
                type="button"
                tabIndex={-1}
                aria-current={at === chosen ? 'step' : undefined}
                onClick={() => run(step({ is: 'jump', to: at }))}
              >
                <ScenePicture scene={id} />
                <span className="all-scenes-number">{at + 1}</span>
                <span className="all-scenes-title">{scene?.title ?? id}</span>
                <span className="all-scenes-time">
                  {scene && timeInWords(scene.time, index.situation.timeZone)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
