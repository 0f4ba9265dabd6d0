import { useAfterPicture } from '../useAfterPicture';
import { useViewerState } from '../viewer';
import { Controls } from './Controls';
import { LiveChanges } from './LiveChanges';
import { PlotView } from './PlotView';
import './Timeline.css';

/** The strip at the bottom: plays time, shows when everything is, and says what came and went. It sets its own height. */
export function Timeline() {
  const isShown = useViewerState(({ panels, opened }) => panels.timeline && opened.is === 'open');
  return (
    <>
      <LiveChanges />
      {isShown && (
        <section className="timeline" aria-label="Timeline">
          <Contents />
        </section>
      )}
    </>
  );
}

// the strip has its height at once, so that the map has its own; what is in it waits for the map's picture
function Contents() {
  return (
    useAfterPicture() && (
      <>
        <Controls />
        <PlotView />
      </>
    )
  );
}
