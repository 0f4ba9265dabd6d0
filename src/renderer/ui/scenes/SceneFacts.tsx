import { useEffect, useState } from 'react';
import { cutsInWords } from '../../../shared/scenes/cuts';
import type { CompiledScene } from '../../../shared/situation/compiled';
import { PRIORITIES } from '../../../shared/situation/vocabulary';
import { changeWords } from '../../commands/sceneEdits';
import { useViewer } from '../../viewer';
import './SceneFacts.css';

// as the format has it
const MAX_SECONDS = 3600;

/** How long a scene should take, and in which cuts of the briefing it is told. */
export function SceneFacts({ scene }: { readonly scene: CompiledScene }) {
  const { run } = useViewer();
  return (
    <div className="scene-facts">
      <PlannedSeconds key={scene.id} scene={scene} />
      <label>
        <span>Cuts</span>
        <select
          value={scene.priority ?? 1}
          onChange={({ target }) => {
            const priority = PRIORITIES.find((each) => String(each) === target.value);
            run(changeWords(scene.id, { priority: priority === 1 ? undefined : priority }));
          }}
        >
          {PRIORITIES.map((priority) => (
            <option key={priority} value={priority}>
              {cutsInWords(priority)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function PlannedSeconds({ scene: { id, plannedSeconds } }: { readonly scene: CompiledScene }) {
  const { run } = useViewer();
  const written = plannedSeconds === undefined ? '' : String(plannedSeconds);
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const seconds = parseSeconds(text);
  return (
    <label>
      <span>Planned</span>
      <input
        type="text"
        inputMode="numeric"
        maxLength={5}
        placeholder="–"
        aria-label="Planned seconds"
        aria-invalid={seconds === null}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          const typed = parseSeconds(target.value);
          if (typed !== null) run(changeWords(id, { plannedSeconds: typed }));
        }}
        onBlur={() => setText(written)}
      />
      <span>s</span>
    </label>
  );
}

/** Nothing typed is no plan; null for what is no such number. */
function parseSeconds(text: string): number | undefined | null {
  if (text.trim() === '') return undefined;
  const seconds = Number(text);
  return Number.isFinite(seconds) && seconds > 0 && seconds <= MAX_SECONDS ? seconds : null;
}
