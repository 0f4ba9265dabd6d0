import type L from 'leaflet';
import { type Box, type BoxIndex, buildBoxIndex } from '../../../shared/labels/boxIndex';
import { type LabelSide, placeLabels } from '../../../shared/labels/placeLabels';
import type { Frame, Painter } from '../frame';
import { linesInPixels } from '../lines/lineFeature';
import { buildSvgOverlay, type OverlayItem } from '../overlay/svgOverlay';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import type { BaseLabels } from './baseLabels';
import { baseNameItems } from './baseNames';
import { buildLineNames, type LinesInPixels } from './lineNames';
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
  const lineNames = buildLineNames();
  // a name stays on the side it was on as long as it can, so that it does not jump while its symbol moves
  let lastSides = new Map<string, LabelSide>();

  return {
    paint: (frame) => {
      const symbols = drawnSymbols();
      const taken = buildBoxIndex();
      takeSymbols(taken, symbols);
      takePanels(taken, map);
      const view = viewOf(map);
      const inPixels = linesOf(frame);
      const lines = lineObstacles(inPixels, view);
      const surroundings = { view, taken, lines };
      const sides = new Map<string, LabelSide>();
      const place = (names: readonly SituationName[], avoid?: BoxIndex): OverlayItem[] =>
        placeLabels(names, taken, avoid).flatMap((placed) => {
          sides.set(placed.candidate.id, placed.side);
          return situationNameItems(placed);
        });
      // what was measured must be read; names of symbols come before those of lines and areas
      const ofMeasures = lineNames.items(frame, 'measure', inPixels, surroundings);
      const ofSymbols = place(symbolNames(symbols, frame, lastSides), lines);
      const ofLines = lineNames.items(frame, 'other', inPixels, surroundings);
      const ofAreas = place(areaNames(frame));
      over.show([...ofAreas, ...ofLines, ...ofMeasures, ...ofSymbols]);
      lastSides = sides;
      under.show(baseNameItems(baseLabels.current(map, frame.state.labelLanguage), taken, lines, frame));
    },
    detach: () => {
      under.detach();
      over.detach();
    },
  };
}

function viewOf(map: L.Map): Box {
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  return { minX: x, minY: y, maxX: x + size.x, maxY: y + size.y };
}

function linesOf({ map, shown }: Frame): LinesInPixels {
  return new Map(
    shown.flatMap((each) => {
      const lines = linesInPixels(map, each);
      return lines.length > 0 ? [[each, lines] as const] : [];
    }),
  );
}

function takeSymbols(taken: BoxIndex, symbols: readonly DrawnSymbol[]): void {
  for (const { x, y, size, below } of symbols) {
    taken.add({ minX: x - size / 2, minY: y - size / 2, maxX: x + size / 2, maxY: y + size / 2 });
    if (below.length > 0) taken.add({ minX: x + 8, minY: y - 26, maxX: x + 32, maxY: y - 10 });
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
