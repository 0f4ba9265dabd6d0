import { useEffect } from 'react';
import { loadAttribution } from '../../commands/open';
import { zoomBy } from '../../commands/view';
import { useViewer, useViewerState } from '../../viewer';
import { PointerPosition } from './PointerPosition';
import './readout.css';
import { ScaleBar } from './ScaleBar';

/** What stands along the lower edge of the map: scale, who made the base map, position. */
export function MapFoot() {
  const { run } = useViewer();
  const attribution = useViewerState((state) => state.attribution);
  useEffect(() => run(loadAttribution), [run]);
  return (
    <div className="map-foot" data-map-edge="bottom">
      <ScaleBar />
      <div className="map-foot-end">
        <p className="map-attribution">{attribution.join(' · ')}</p>
        <div className="map-foot-row">
          <PointerPosition />
          <div className="map-zoom">
            <button type="button" aria-label="Zoom out" title="Zoom out (-)" onClick={() => run(zoomBy(-1))}>
              −
            </button>
            <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => run(zoomBy(1))}>
              +
            </button>
          </div>
        </div>
      </div>
    </div>
  );
}
