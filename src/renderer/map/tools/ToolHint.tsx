import L from 'leaflet';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { clear } from '../../commands/selection';
import { clearMeasured, isMeasured } from '../../commands/tools';
import type { Tool } from '../../store/state';
import { useViewer, useViewerState } from '../../viewer';
import { RingStep } from './RingStep';
import { spokenWords, toolInWords } from './toolWords';
import './toolHint.css';

// it brings the search along, which no picture waits for
const PointField = lazy(async () => ({ default: (await import('./PointField')).PointField }));

const SPOKEN_AFTER_MS = 500;

/** Says what the tool in hand does and what it has measured, and takes points and distances that are typed. */
export function ToolHint() {
  const tool = useViewerState((state) => state.tool);
  return tool.is === 'select' ? null : <Hint key={tool.is} tool={tool} />;
}

function Hint({ tool }: { readonly tool: Exclude<Tool, { is: 'select' }> }) {
  const { run } = useViewer();
  const card = useRef<HTMLElement>(null);
  useEffect(() => (card.current ? keepFromMap(card.current) : undefined), []);
  const hasDrawn = useViewerState(isMeasured);
  const { found, next } = toolInWords(tool);
  return (
    <section
      ref={card}
      className="tool-hint"
      data-map-edge="top"
      aria-label={tool.is === 'measure' ? 'Measure a path' : 'Range rings'}
    >
      <p className="tool-hint-words">
        {found !== '' && <strong>{found}</strong>}
        {next}
      </p>
      <div className="tool-hint-row">
        <Suspense>
          <PointField />
        </Suspense>
        {tool.is === 'rings' && <RingStep stepM={tool.stepM} unit={tool.unit} />}
        {hasDrawn && (
          <button type="button" onClick={() => run(clearMeasured)}>
            Clear
          </button>
        )}
        <button type="button" onClick={() => run(clear)}>
          Done <kbd>Esc</kbd>
        </button>
      </div>
      <Spoken tool={tool} />
    </section>
  );
}

/** Tells a screen reader where crosshair and points are, once they have come to rest. */
function Spoken({ tool }: { readonly tool: Exclude<Tool, { is: 'select' }> }) {
  const format = useViewerState((state) => state.coordinateFormat);
  const [told, setTold] = useState('');
  const words = spokenWords(tool, format);
  useEffect(() => {
    const timer = setTimeout(() => setTold(words), SPOKEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p role="status" className="tool-hint-spoken">
      {told}
    </p>
  );
}

// the card lies in the map: what is done on it is not done to the map
function keepFromMap(card: HTMLElement): () => void {
  const stop = (event: Event) => event.stopPropagation();
  L.DomEvent.disableClickPropagation(card);
  L.DomEvent.disableScrollPropagation(card);
  for (const type of ['mousemove', 'contextmenu']) card.addEventListener(type, stop);
  return () => {
    L.DomEvent.off(card);
    for (const type of ['mousemove', 'contextmenu']) card.removeEventListener(type, stop);
  };
}
