import { useEffect, useRef } from 'react';
import type { Planned } from '../../shared/briefing/briefing';
import { chooseByRow } from '../../shared/briefing/chooseByRow';
import { timeInWords } from '../../shared/time/words';
import { step } from '../commands/briefing/step';
import type { SituationIndex } from '../store/situationIndex';
import { useViewer } from '../viewer';
import { ScenePicture } from './ScenePicture';
import { useAsked } from './useAsked';

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
  useAsked((what) => {
    if (!grid.current || what === 'take') return;
    const to = chooseByRow(chosen, what === 'down' ? 1 : -1, {
      count: plan.length,
      columns: columnsOf(grid.current),
    });
    run(step({ is: 'choose', by: to - chosen }));
  });
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
                {scene && <ScenePicture scene={scene} />}
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

/** How many stand in a row, as the style sheet has laid them out. */
function columnsOf({ children }: HTMLElement): number {
  const tops = [...children].map((child) => child.getBoundingClientRect().top);
  return tops.filter((top) => top === tops[0]).length;
}
