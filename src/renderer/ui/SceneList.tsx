import { useEffect, useRef } from 'react';
import type { CompiledScene } from '../../shared/situation/compiled';
import { timeInWords } from '../../shared/time/words';
import { goToScene } from '../commands/scenes';
import { useViewer, useViewerState } from '../viewer';
import { shortTimeInWords } from './shortTime';
import './SceneList.css';

/** The scenes in their order; a click goes to one. */
export function SceneList({
  scenes,
  timeZone,
}: {
  readonly scenes: readonly CompiledScene[];
  readonly timeZone: string;
}) {
  const { run } = useViewer();
  const current = useViewerState((state) => state.scene);
  const list = useRef<HTMLOListElement>(null);
  // stepping with the keys keeps the current scene in sight
  useEffect(() => {
    const item = current === null ? null : list.current?.querySelector('[aria-current]');
    if (item) scrollToward(item);
  }, [current]);
  return (
    <ol ref={list} className="scene-list">
      {scenes.map((scene, index) => (
        <li key={scene.id}>
          <button
            type="button"
            className="scene-list-item"
            aria-current={scene.id === current ? 'step' : undefined}
            data-tooltip={timeInWords(scene.time, timeZone)}
            onClick={() => run(goToScene(scene.id))}
          >
            <span className="scene-list-number">{index + 1}</span>
            <span className="scene-list-title">{scene.title}</span>
            <span className="scene-list-time">{shortTimeInWords(scene.time, timeZone)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

// `scrollIntoView` would have the next Tab go on from there, past all that stands before
function scrollToward(item: Element): void {
  const scroller = item.closest('.panel-section-body');
  if (!scroller) return;
  const [own, seen] = [item.getBoundingClientRect(), scroller.getBoundingClientRect()];
  scroller.scrollTop += Math.min(own.top - seen.top, 0) + Math.max(own.bottom - seen.bottom, 0);
}
