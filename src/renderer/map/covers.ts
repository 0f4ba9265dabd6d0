import type L from 'leaflet';
import type { Box } from '../../shared/labels/boxIndex';
import { scaleOf } from './clearArea';

/** What lies over the map at its edges. */
export interface Covers {
  /** Its boxes in the map's layer coordinates. Asked for in every frame, measured once: a measurement lays the page out. */
  boxes(): readonly Box[];
  /** Measures again when next asked: panels may have come or gone. */
  forget(): void;
  /** Watches nothing any more. */
  end(): void;
}

const PANELS = '[data-map-edge]:not(.map-foot)';
// what the foot reads out has another width with almost every move of the pointer: not worth a frame before the next one
const COVERING = `${PANELS}, .map-foot > *, .map-points-note`;

/** Builds the keeper of what covers a map. `onGrown` is called when a panel has another size than was measured, as when its lists come or one of them is folded. */
export function buildCovers(map: L.Map, onGrown: () => void): Covers {
  let measured: readonly Box[] | null = null;
  let sizes = '';
  const watch = new ResizeObserver(() => {
    if (sizesOfPanels() !== sizes) onGrown();
  });
  const measureAll = () => {
    sizes = sizesOfPanels();
    watch.disconnect();
    for (const panel of document.querySelectorAll(PANELS)) watch.observe(panel);
    return measure(map);
  };
  return {
    boxes: () => {
      measured ??= measureAll();
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
    end: () => watch.disconnect(),
  };
}

function sizesOfPanels(): string {
  return [...document.querySelectorAll<HTMLElement>(PANELS)]
    .map(({ offsetWidth, offsetHeight }) => `${offsetWidth} ${offsetHeight}`)
    .join();
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
