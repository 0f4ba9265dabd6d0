import type L from 'leaflet';
import { type BoxIndex, buildBoxIndex } from '../../../shared/labels/boxIndex';
import { type LabelSide, placeLabels } from '../../../shared/labels/placeLabels';
import type { Frame, Painter } from '../frame';
import type { DrawnSymbol } from '../symbols/symbolPainter';
import { buildViewportCanvas } from '../viewportCanvas';
import type { BaseLabels } from './baseLabels';
import { type BaseName, drawBaseName, freeBaseNames } from './baseNames';
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
  let lastPicture = '';

  return {
    paint: (frame) => {
      const above = over.begin();
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
      const names = freeBaseNames(above, baseLabels.current(map, frame.state.labelLanguage), taken, frame);
      const picture = pictureOf(names, frame);
      if (picture === lastPicture) return;
      lastPicture = picture;
      const below = under.begin();
      for (const name of names) drawBaseName(below, name, frame.palette);
    },
    detach: () => {
      under.detach();
      over.detach();
    },
  };
}

/** Says which names stand where: the same words mean the same picture, which need not be drawn again. */
function pictureOf(names: readonly BaseName[], { map, state }: Frame): string {
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const { x: width, y: height } = map.getSize();
  const view = [map.getZoom(), map.getPixelOrigin().toString(), x, y, width, height, window.devicePixelRatio];
  return [state.theme, ...view, ...names.map(({ label }) => label.id), names[0]?.label.lines].join(' ');
}

function takenBySymbols(symbols: readonly DrawnSymbol[]): BoxIndex {
  const taken = buildBoxIndex();
  for (const { x, y, size } of symbols)
    taken.add({ minX: x - size / 2, minY: y - size / 2, maxX: x + size / 2, maxY: y + size / 2 });
  return taken;
}
