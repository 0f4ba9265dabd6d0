import { useEffect, useId } from 'react';
import { loadAttribution } from '../../commands/open';
import { useViewer, useViewerState } from '../../viewer';
import './credits.css';

/** Who made the base map: their names in one line; resting on it shows what their licences ask for, a press keeps it open. */
export function Credits() {
  const { run } = useViewer();
  const attribution = useViewerState((state) => state.attribution);
  const id = useId();
  useEffect(() => run(loadAttribution), [run]);
  if (attribution.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="map-attribution"
        popoverTarget={id}
        aria-label="Who made the base map"
        data-tooltip={attribution.map(({ text }) => text).join('\n')}
      >
        {attribution.map(({ name }) => name).join(' · ')}
      </button>
      <div id={id} popover="auto" className="map-credits">
        <h2>The base map</h2>
        <ul>
          {attribution.map(({ id: maker, text }) => (
            <li key={maker}>{text}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
