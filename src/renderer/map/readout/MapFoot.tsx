import { useEffect } from 'react';
import { loadAttribution } from '../../commands/open';
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
    <div className="map-foot">
      <ScaleBar />
      <div className="map-foot-end">
        <p className="map-attribution">{attribution.join(' · ')}</p>
        <PointerPosition />
      </div>
    </div>
  );
}
