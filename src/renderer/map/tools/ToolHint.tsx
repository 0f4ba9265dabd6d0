import { inverse, lineLengthM } from '../../../shared/geodesy/geodesic';
import { bearingInWords, distanceInWords } from '../../../shared/geodesy/units';
import type { Position } from '../../../shared/position';
import { clear } from '../../commands/selection';
import { RING_STEPS_M, setRingStep } from '../../commands/tools';
import type { Tool } from '../../store/state';
import { useViewer, useViewerState } from '../../viewer';
import './toolHint.css';

/** Says what the tool in hand does and what it has measured, in words beside the drawing. */
export function ToolHint() {
  const { run } = useViewer();
  const tool = useViewerState((state) => state.tool);
  if (tool.is === 'select') return null;
  return (
    <div className="tool-hint" role="status">
      <span className="tool-hint-words">
        {tool.is === 'measure' ? measureInWords(tool) : ringsInWords(tool)}
      </span>
      {tool.is === 'rings' && <RingStep stepM={tool.stepM} />}
      <button type="button" onClick={() => run(clear)}>
        Done <kbd>Esc</kbd>
      </button>
    </div>
  );
}

function RingStep({ stepM }: { readonly stepM: number }) {
  const { run } = useViewer();
  return (
    <label>
      Every{' '}
      <select value={stepM} onChange={({ target }) => run(setRingStep(Number(target.value)))}>
        {RING_STEPS_M.map((each) => (
          <option key={each} value={each}>
            {distanceInWords(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

function measureInWords({ path, done }: Extract<Tool, { is: 'measure' }>): string {
  const [last, before] = [path.at(-1), path.at(-2)];
  if (!last) return 'Click where the path begins.';
  if (!before) return 'Click the next point of the path.';
  const total = `${distanceInWords(lineLengthM(path))}, last leg ${legInWords(before, last)}`;
  return done
    ? `${total}. Click to begin another.`
    : `${total}. Enter or a double click ends it, Backspace takes a point back.`;
}

function legInWords(from: Position, to: Position): string {
  return bearingInWords(inverse(from, to).initialBearing);
}

function ringsInWords({ center }: Extract<Tool, { is: 'rings' }>): string {
  return center ? 'Click to move the rings.' : 'Click where the rings are centred.';
}
