import type L from 'leaflet';
import { formatPosition } from '../../../shared/geodesy/coordinates';
import type { Run } from '../../commands/action';
import { clear, select } from '../../commands/selection';
import { addToMeasure, copyText, finishMeasure, placeRings, undoMeasure } from '../../commands/tools';
import type { Store } from '../../store/store';

/**
 * Gives clicks on the map to the tool in hand, and with none in hand to the points under them: `clickPoint` says whether there was
 * one. Returns what ends that.
 */
export function registerToolInput(
  map: L.Map,
  store: Store,
  run: Run,
  clickPoint: (place: L.Point) => boolean,
): () => void {
  const onClick = ({ latlng, containerPoint }: L.LeafletMouseEvent) => {
    const { tool } = store.getState();
    const at = latlng.wrap();
    if (tool.is === 'measure') run(addToMeasure([at.lng, at.lat]));
    else if (tool.is === 'rings') run(placeRings([at.lng, at.lat]));
    else if (!clickPoint(containerPoint)) run(select(null));
  };
  const onDoubleClick = () => {
    if (store.getState().tool.is !== 'measure') return;
    // its first click has added the same position twice
    run(undoMeasure);
    run(finishMeasure);
  };
  // a right click puts the tool down; with none in hand it copies the position, as it is written at the map's foot
  const onContextMenu = ({ latlng }: L.LeafletMouseEvent) => {
    const { tool, coordinateFormat } = store.getState();
    const { lng, lat } = latlng.wrap();
    if (tool.is !== 'select') run(clear);
    else run(copyText(formatPosition([lng, lat], coordinateFormat)));
  };
  const followTool = () => {
    const busy = store.getState().tool.is !== 'select';
    map.getContainer().classList.toggle('map-with-tool', busy);
    if (busy) map.doubleClickZoom.disable();
    else map.doubleClickZoom.enable();
  };

  map.on({ click: onClick, dblclick: onDoubleClick, contextmenu: onContextMenu });
  const unsubscribe = store.subscribe(followTool);
  followTool();
  return () => {
    unsubscribe();
    map.off({ click: onClick, dblclick: onDoubleClick, contextmenu: onContextMenu });
  };
}
