import type L from 'leaflet';
import type { Box } from '../../shared/labels/boxIndex';
import { scaleOf } from './clearArea';

/** What lies over the map at its edges. */
export interface Covers {
  /** Its boxes in the map's layer coordinates. Asked for in every frame, measured once: a measurement lays the page out. */
  boxes(): readonly Box[];
  /** Measures again when next asked: panels may have come or gone. */
  forget(): void;
}

const COVERING = '[data-map-edge]:not(.map-foot), .map-foot > *, .map-points-note';

/** Builds the keeper of what covers a map. */
export function buildCovers(map: L.Map): Covers {
  let measured: readonly Box[] | null = null;
  return {
    boxes: () => {
      measured ??= measure(map);
      const { x, y } = map.containerPointToLayerPoint([0, 0]);
      return measured.map(({ minX, minY, maxX, maxY }) => ({
        minX: minX + x,
        minY: minY + y,
        maxX: maxX + x,
        maxY: maxY + y,
      }));
    },
    forget: () => {
      measured = null;
    },
  };
}

function measure(map: L.Map): Box[] {
  const frame = map.getContainer().getBoundingClientRect();
  const scale = scaleOf(map);
  return [...document.querySelectorAll(COVERING)].map((panel) => {
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    return {
      minX: (left - frame.left) / scale,
      minY: (top - frame.top) / scale,
      maxX: (right - frame.left) / scale,
      maxY: (bottom - frame.top) / scale,
    };
  });
}
