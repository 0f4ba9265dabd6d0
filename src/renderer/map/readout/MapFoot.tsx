import L from 'leaflet';
import { zoomBy } from '../../commands/view';
import { useViewer } from '../../viewer';
import { Credits } from './Credits';
import { PointerPosition } from './PointerPosition';
import './readout.css';
import { ScaleBar } from './ScaleBar';

// it lies in the map, which else would take a click on it for one on the ground below
function keepFromMap(element: HTMLElement | null): void {
  if (element) L.DomEvent.disableClickPropagation(element);
}

/** What stands along the lower edge of the map: scale, who made the base map, position. */
export function MapFoot() {
  const { run } = useViewer();
  return (
    <div ref={keepFromMap} className="map-foot" data-map-edge="bottom">
      <ScaleBar />
      <div className="map-foot-end">
        <Credits />
        <div className="map-foot-row">
          <PointerPosition />
          <div className="map-zoom">
            <button
              type="button"
              aria-label="Zoom out"
              data-tooltip="Zoom out (-)"
              onClick={() => run(zoomBy(-1))}
            >
              −
            </button>
            <button
              type="button"
              aria-label="Zoom in"
              data-tooltip="Zoom in (+)"
              onClick={() => run(zoomBy(1))}
            >
              +
            </button>
          </div>
        </div>
      </div>
    </div>
  );
}
