import L from 'leaflet';
import type { Run } from '../../commands/action';
import { hoverPoint, selectPoint } from '../../commands/points';
import { flyTo } from '../../commands/view';
import type { State } from '../../store/state';
import { type Store, watch } from '../../store/store';
import type { PointHit, PointPainter } from './pointPainter';

// from here on points that still lie on each other stand in one place
const CLOSEST_ZOOM = 15;
/** A click on several comes closer by so many levels. */
const CLOSER = 2;

/** What the pointer does to the points of large layers. */
export interface PointInput {
  /** Takes a click: selects the point there, or comes closer to several. Says whether there was any. */
  click(place: L.Point): boolean;
  end(): void;
}

/** Names the point under the pointer, or says how many stand there. */
export function registerPointInput(map: L.Map, store: Store, run: Run, points: PointPainter): PointInput {
  const container = map.getContainer();
  const tooltip = L.tooltip({ className: 'map-tooltip', direction: 'top', offset: [0, -8], opacity: 1 });
  let over: PointHit | null = null;

  const say = (hit: PointHit, words: string) => {
    const text = document.createElement('span');
    text.textContent = words;
    tooltip.setLatLng(map.containerPointToLatLng([hit.x, hit.y])).setContent(text);
    if (!map.hasLayer(tooltip)) tooltip.addTo(map);
  };
  const point = (hit: PointHit | null) => {
    if (hit?.layer === over?.layer && hit?.row === over?.row && hit?.size === over?.size) return;
    over = hit;
    container.classList.toggle('map-over-point', hit !== null);
    tooltip.remove();
    run(hoverPoint(hit && hit.size === 1 ? { layer: hit.layer, row: hit.row } : null));
    if (hit && hit.size > 1) say(hit, `${hit.size.toLocaleString('en')} here · click to come closer`);
  };
  const name = (id: string | null, { opened, hoveredPoint }: State) => {
    if (!over || hoveredPoint?.row !== over.row || opened.is !== 'open' || id === null) return;
    const feature = opened.index.features.get(id);
    if (feature) say(over, feature.name);
  };
  const onMove = ({ originalEvent, containerPoint }: L.LeafletMouseEvent) => {
    const isSelecting = store.getState().tool.is === 'select';
    const isOnMap = originalEvent.target instanceof Element && !originalEvent.target.closest(ABOVE);
    point(isSelecting && isOnMap ? points.at(containerPoint) : null);
  };
  const leave = () => point(null);
  map.on({ mousemove: onMove, mouseout: leave, movestart: leave });
  const endWatching = watch(
    store,
    (state) => state.hovered,
    (id) => name(id, store.getState()),
  );

  return {
    click: (place) => {
      const hit = points.at(place);
      if (!hit) return false;
      leave();
      const { lat, lng } = map.containerPointToLatLng([hit.x, hit.y]);
      if (hit.size > 1 && map.getZoom() < CLOSEST_ZOOM)
        run(flyTo({ center: [lng, lat], zoom: Math.min(map.getZoom() + CLOSER, map.getMaxZoom()) }));
      else run(selectPoint({ layer: hit.layer, row: hit.row }));
      return true;
    },
    end: () => {
      endWatching();
      map.off({ mousemove: onMove, mouseout: leave, movestart: leave });
      tooltip.remove();
      container.classList.remove('map-over-point');
    },
  };
}

/** What lies above the points and takes the pointer itself. */
const ABOVE = '.leaflet-marker-icon, .leaflet-interactive, .map-foot';
