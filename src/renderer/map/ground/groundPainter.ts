import type L from 'leaflet';
import { groundShapes } from '../../../shared/picture/ground/groundShapes';
import type { DrawnSymbol } from '../../../shared/picture/symbols/placeSymbols';
import type { Painter } from '../frame';
import { buildSvgOverlay } from '../overlay/svgOverlay';

/** Paints what lies under the symbols. */
export function buildGroundPainter(map: L.Map, drawnSymbols: () => readonly DrawnSymbol[]): Painter {
  const overlay = buildSvgOverlay(map, 'ground', 420);
  return {
    paint: (frame) => overlay.show(groundShapes(frame, drawnSymbols())),
    detach: overlay.detach,
  };
}
