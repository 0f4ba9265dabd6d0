import { type KeyboardEvent, memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CompiledScene } from '../../../shared/situation/compiled';
import { timeInWords } from '../../../shared/time/words';
import { canEdit } from '../../commands/edits';
import { move, remove } from '../../commands/sceneEdits';
import { goToScene } from '../../commands/scenes';
import { useViewer, useViewerState } from '../../viewer';
import { shortTimeInWords } from '../shortTime';
import { SceneMenu } from './SceneMenu';
import { useSceneDrag } from './useSceneDrag';
import './SceneList.css';

interface SceneListProps {
  readonly scenes: readonly CompiledScene[];
  readonly timeZone: string;
}

/** The scenes in their order; a click goes to one. Where they can be edited, Alt with an arrow or dragging moves one, and Delete takes it out. */
export function SceneList({ scenes, timeZone }: SceneListProps) {
  const { run, store } = useViewer();
  const current = useViewerState((state) => state.scene);
  const isEditable = useViewerState(canEdit);
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const focusNext = useRef<string | null>(null);
  const drag = useSceneDrag(isEditable, (id, place) => run(move(id, place)));
  // stepping with the keys keeps the current scene in sight
  useEffect(() => {
    const item = current === null ? null : list.current?.querySelector('[aria-current]');
    if (item) scrollToward(item);
  }, [current]);
  // a row that was moved is another element's neighbour now: the keyboard stays with it
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again whenever the rows are others
  useLayoutEffect(() => {
    const id = focusNext.current;
    focusNext.current = null;
    const row = id === null ? null : list.current?.querySelector<HTMLElement>(`[data-scene="${id}"]`);
    row?.querySelector('button')?.focus({ preventScroll: true });
    if (row) scrollToward(row);
  }, [scenes]);
  const onKeyDown = (event: KeyboardEvent) => {
    // as they stand, and not as they were last rendered: two keys may come before the first is seen
    const { opened } = store.getState();
    const scenes = opened.is === 'open' ? opened.index.situation.scenes : [];
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-scene]') : null;
    const place = scenes.findIndex(({ id }) => id === row?.dataset.scene);
    const scene = scenes[place];
    if (!isEditable || !scene) return;
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    if (step === undefined) {
      focusNext.current = (scenes[place + 1] ?? scenes[place - 1])?.id ?? null;
      run(remove(scene.id));
      return;
    }
    const next = place + step;
    if (!scenes[next]) return setSaid(step < 0 ? 'It is the first' : 'It is the last');
    focusNext.current = scene.id;
    run(move(scene.id, next));
    setSaid(`“${scene.title}” is ${next + 1} of ${scenes.length}`);
  };
  return (
    <>
      <ol
        ref={list}
        className="scene-list"
        data-digits={String(scenes.length).length}
        onKeyDown={onKeyDown}
        {...drag}
      >
        {scenes.map((scene, index) => (
          <SceneRow
            key={scene.id}
            scene={scene}
            number={index + 1}
            timeZone={timeZone}
            isCurrent={scene.id === current}
            isEditable={isEditable}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

interface SceneRowProps {
  readonly scene: CompiledScene;
  readonly number: number;
  readonly timeZone: string;
  readonly isCurrent: boolean;
  readonly isEditable: boolean;
}

// of five hundred rows only those render again that say something else
const SceneRow = memo(function SceneRow({ scene, number, timeZone, isCurrent, isEditable }: SceneRowProps) {
  const { run } = useViewer();
  const go = useCallback(() => run(goToScene(scene.id)), [run, scene.id]);
  return (
    <li data-scene={scene.id} draggable={isEditable}>
      <button
        type="button"
        className="scene-list-item"
        aria-current={isCurrent ? 'step' : undefined}
        aria-keyshortcuts={isEditable ? 'Alt+ArrowUp Alt+ArrowDown Delete' : undefined}
        data-leaves={isCurrent ? 'Space' : undefined}
        data-tooltip={timeInWords(scene.time, timeZone)}
        onClick={go}
      >
        <span className="scene-list-number">{number}</span>
        <span className="scene-list-title">{scene.title}</span>
        <span className="scene-list-time">{shortTimeInWords(scene.time, timeZone)}</span>
      </button>
      {isEditable && isCurrent && <SceneMenu />}
    </li>
  );
});

// `scrollIntoView` would have the next Tab go on from there, past all that stands before
function scrollToward(item: Element): void {
  const scroller = item.closest('.panel-section-body');
  if (!scroller) return;
  const [own, seen] = [item.getBoundingClientRect(), scroller.getBoundingClientRect()];
  scroller.scrollTop += Math.min(own.top - seen.top, 0) + Math.max(own.bottom - seen.bottom, 0);
}
