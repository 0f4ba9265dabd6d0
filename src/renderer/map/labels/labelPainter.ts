import type L from 'leaflet';
import { type BoxIndex, buildBoxIndex } from '../../../shared/labels/boxIndex';
import { type LabelSide, placeLabels } from '../../../shared/labels/placeLabels';
import type { Painter } from '../frame';
import { buildSvgOverlay, type OverlayItem } from '../overlay/svgOverlay';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import type { BaseLabels } from './baseLabels';
import { baseNameItems } from './baseNames';
import { lineNames } from './lineNames';
import { lineObstacles } from './lineObstacles';
import { areaNames, type SituationName, situationNameItems, symbolNames } from './situationNames';

/**
 * Writes every name on the map. The situation's names are placed first, the most important before the rest, clear of each
 * other and of all symbols; names of the base map that would touch one of them give way.
 */
export function buildLabelPainter(
  map: L.Map,
  baseLabels: BaseLabels,
  drawnSymbols: () => readonly DrawnSymbol[],
): Painter {
  const under = buildSvgOverlay(map, 'base-names', 350);
  const over = buildSvgOverlay(map, 'situation-names', 620);
  // a name stays on the side it was on as long as it can, so that it does not jump while its symbol moves
  let lastSides = new Map<string, LabelSide>();

  return {
    paint: (frame) => {
      const symbols = drawnSymbols();
      const taken = buildBoxIndex();
      takeSymbols(taken, symbols);
      takePanels(taken, map);
      const lines = lineObstacles(frame);
      const sides = new Map<string, LabelSide>();
      const place = (names: readonly SituationName[], avoid?: BoxIndex): OverlayItem[] =>
        placeLabels(names, taken, avoid).flatMap((placed) => {
          sides.set(placed.candidate.id, placed.side);
          return situationNameItems(placed);
        });
      // what was measured must be read; names of symbols come before those of lines and areas
      const measures = lineNames(frame, 'measure', taken);
      const besideMeasures = place(measures.beside);
      const ofSymbols = place(symbolNames(symbols, frame, lastSides), lines);
      const ofLines = lineNames(frame, 'other', taken);
      const ofAreas = place(areaNames(frame));
      over.show([...ofAreas, ...ofLines.along, ...measures.along, ...besideMeasures, ...ofSymbols]);
      lastSides = sides;
      under.show(baseNameItems(baseLabels.current(map, frame.state.labelLanguage), taken, lines, frame));
    },
    detach: () => {
      under.detach();
      over.detach();
    },
  };
}

function takeSymbols(taken: BoxIndex, symbols: readonly DrawnSymbol[]): void {
  for (const { x, y, size, below } of symbols) {
    taken.add({ minX: x - size / 2, minY: y - size / 2, maxX: x + size / 2, maxY: y + size / 2 });
    if (below.length > 0) taken.add({ minX: x + 6, minY: y - 29, maxX: x + 32, maxY: y - 6 });
  }
}

// a name half under a panel reads as a broken one
function takePanels(taken: BoxIndex, map: L.Map): void {
  const frame = map.getContainer().getBoundingClientRect();
  const origin = map.containerPointToLayerPoint([0, 0]);
  for (const panel of document.querySelectorAll(COVERING)) {
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    taken.add({
      minX: left - frame.left + origin.x,
      minY: top - frame.top + origin.y,
      maxX: right - frame.left + origin.x,
      maxY: bottom - frame.top + origin.y,
    });
  }
}

const COVERING = '[data-map-edge]:not(.map-foot), .map-foot > *, .legend';
