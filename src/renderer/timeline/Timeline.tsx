import { memo, useSyncExternalStore } from 'react';
import { isScriptTold } from '../store/isScriptTold';
import { useAfterPicture } from '../useAfterPicture';
import { useViewerState } from '../viewer';
import { Controls } from './Controls';
import { LiveChanges } from './LiveChanges';
import { laneRows } from './laneRows';
import { ROW_PX } from './layout/lanes';
import { PlotView } from './PlotView';
import { CHROME_PX } from './plot/elements';
import { Splitter } from './Splitter';
import './Timeline.css';

/** The strip at the bottom: plays time, shows when everything is, and says what came and went. It sets its own height. */
export function Timeline() {
  const isShown = useViewerState(({ panels, opened }) => panels.timeline && opened.is === 'open');
  return (
    <>
      <LiveChanges />
      {isShown && <Strip />}
    </>
  );
}

// whole rows, whatever the height of the window; a room looks at it while the script says what is shown
function Strip() {
  const isTold = useViewerState(isScriptTold);
  const asked = useViewerState(({ lanes }) => lanes.rows);
  const windowPx = useSyncExternalStore(onResize, () => window.innerHeight);
  const rows = laneRows(asked, windowPx);
  return (
    <section
      className="timeline"
      style={{ height: CHROME_PX + rows.rows * ROW_PX }}
      aria-label="Timeline"
      inert={isTold}
    >
      <Splitter {...rows} />
      <Contents />
    </section>
  );
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

// the strip has its height at once, so that the map has its own; what is in it waits for the map's picture
const Contents = memo(function Contents() {
  return (
    useAfterPicture() && (
      <>
        <Controls />
        <PlotView />
      </>
    )
  );
});
