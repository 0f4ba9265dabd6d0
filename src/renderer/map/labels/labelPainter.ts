import type L from 'leaflet';
import { type BoxIndex, buildBoxIndex } from '../../../shared/labels/boxIndex';
import { type LabelSide, placeLabels } from '../../../shared/labels/placeLabels';
import type { Painter } from '../frame';
import type { DrawnSymbol } from '../symbols/symbolPainter';
import { buildViewportCanvas } from '../viewportCanvas';
import type { BaseLabels } from './baseLabels';
import { drawBaseNames } from './baseNames';
import { drawLineNames } from './lineNames';
import { areaNames, drawSituationName, type SituationName, symbolNames } from './situationNames';

/**
 * Writes every name on the map. The situation's names are placed first, the most important before the rest, clear of each
 * other and of all symbols; names of the base map that would touch one of them give way.
 */
export function buildLabelPainter(
  map: L.Map,
  baseLabels: BaseLabels,
  drawnSymbols: () => readonly DrawnSymbol[],
): Painter {
  const under = buildViewportCanvas(map, 'base-labels', 350);
  const over = buildViewportCanvas(map, 'situation-labels', 620);
  // a name stays on the side it was on as long as it can, so that it does not jump while its symbol moves
  let lastSides = new Map<string, LabelSide>();

  return {
    paint: (frame) => {
      const { context: below } = under.begin();
      const { context: above } = over.begin();
      const symbols = drawnSymbols();
      const taken = takenBySymbols(symbols);
      const sides = new Map<string, LabelSide>();
      const write = (names: readonly SituationName[]) => {
        for (const placed of placeLabels(names, taken)) {
          sides.set(placed.candidate.id, placed.side);
          drawSituationName(above, placed);
        }
      };
      // what was measured must be read; names of symbols come before those of lines and areas
      write(drawLineNames(above, frame, 'measure', taken));
      write(symbolNames(above, symbols, frame, lastSides));
      drawLineNames(above, frame, 'other', taken);
      write(areaNames(above, frame));
      lastSides = sides;
      drawBaseNames(below, baseLabels.current(map, frame.state.labelLanguage), taken, frame);
    },
    detach: () => {
      under.detach();
      over.detach();
    },
  };
}

function takenBySymbols(symbols: readonly DrawnSymbol[]): BoxIndex {
  const taken = buildBoxIndex();
  for (const { x, y, size } of symbols)
    taken.add({ minX: x - size / 2, minY: y - size / 2, maxX: x + size / 2, maxY: y + size / 2 });
  return taken;
}
