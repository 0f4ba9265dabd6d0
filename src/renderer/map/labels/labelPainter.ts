import type L from 'leaflet';
import { type Box, type BoxIndex, buildBoxIndex, contains } from '../../../shared/labels/boxIndex';
import { type LabelSide, placeLabels } from '../../../shared/labels/placeLabels';
import type { Frame, Painter } from '../frame';
import { linesInPixels } from '../lines/lineFeature';
import { buildSvgOverlay, type OverlayItem } from '../overlay/svgOverlay';
import { type PlacedPlate, type PlateGround, placePlates } from '../plates/placePlates';
import { type PlateWish, plateWishes, withoutWords } from '../plates/plateWishes';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import type { BaseLabels } from './baseLabels';
import { buildBaseNames } from './baseNames';
import { buildLineNames, type LinesInPixels } from './lineNames';
import { buildLineObstacles } from './lineObstacles';
import { areaNames, type SituationName, situationNameItems, symbolNames } from './situationNames';
import { viewBox } from './viewBox';

/** Writes names, and says where it put the notes. */
export interface LabelPainter extends Painter {
  /** Where the last frame put the notes. */
  readonly plates: readonly PlacedPlate<PlateWish>[];
}

/**
 * Writes every name on the map. The situation's names are placed first, the most important before the rest, clear of each
 * other and of all symbols; names of the base map that would touch one of them give way.
 */
export function buildLabelPainter(
  map: L.Map,
  baseLabels: BaseLabels,
  drawnSymbols: () => readonly DrawnSymbol[],
  counts: () => readonly Box[],
): LabelPainter {
  const under = buildSvgOverlay(map, 'base-names', 350);
  const over = buildSvgOverlay(map, 'situation-names', 620);
  const lineNames = buildLineNames();
  const obstacles = buildLineObstacles();
  const baseNames = buildBaseNames();
  // a name stays on the side it was on as long as it can, so that it does not jump while its symbol moves
  let lastSides = new Map<string, LabelSide>();
  let plates: readonly PlacedPlate<PlateWish>[] = [];

  return {
    get plates() {
      return plates;
    },
    paint: (frame) => {
      const symbols = drawnSymbols();
      const taken = buildBoxIndex();
      takeSymbols(taken, symbols);
      for (const count of counts()) taken.add(count);
      const panels = buildBoxIndex();
      // a name half under a panel reads as a broken one
      for (const cover of frame.covers) for (const index of [taken, panels]) index.add(cover);
      const view = viewBox(map);
      const isVisible = (box: Box) => contains(view, box) && !panels.touches(box);
      // a name without its symbol would be taken for another's
      const seen = symbols.filter(({ x, y }) => contains(view, { minX: x, minY: y, maxX: x, maxY: y }));
      const inPixels = linesOf(frame);
      const lines = obstacles.index(inPixels, view);
      const surroundings = { view, taken, lines };
      const sides = new Map<string, LabelSide>();
      const place = (names: readonly SituationName[], avoid?: BoxIndex): OverlayItem[] =>
        placeLabels(names, taken, { isVisible, ...(avoid && { avoid }) }).flatMap((placed) => {
          sides.set(placed.candidate.id, placed.side);
          return situationNameItems(placed);
        });
      // what was measured must be read, and what a scene is about be named; lines find room elsewhere along themselves
      const ofMeasures = lineNames.items(frame, 'measure', inPixels, surroundings);
      const ofSymbols = place(symbolNames(seen, frame, lastSides), lines);
      const ofSceneAreas = place(areaNames(frame, 'highlighted'), lines);
      const ofLines = lineNames.items(frame, 'other', inPixels, surroundings);
      const last = new Map(plates.map(({ plate, offset }) => [plate.id, offset]));
      plates = placeNotes(plateWishes(frame), { taken, avoid: lines, view, last });
      const ofAreas = [...ofSceneAreas, ...place(areaNames(frame, 'other'))];
      over.show([...ofAreas, ...ofLines, ...ofMeasures, ...ofSymbols]);
      lastSides = sides;
      under.show(baseNames.items(baseLabels.current(map, frame.state.labelLanguage), taken, lines, frame));
    },
    detach: () => {
      under.detach();
      over.detach();
    },
  };
}

function linesOf({ map, shown }: Frame): LinesInPixels {
  return new Map(
    shown.flatMap((each) => {
      const lines = linesInPixels(map, each);
      return lines.length > 0 ? [[each, lines] as const] : [];
    }),
  );
}

/** Notes with their words, and where these find no room without. */
function placeNotes(wishes: readonly PlateWish[], ground: PlateGround): PlacedPlate<PlateWish>[] {
  const placed = placePlates(wishes, ground);
  const found = new Set(placed.map(({ plate }) => plate.id));
  const left = wishes.filter(({ id }) => !found.has(id)).map(withoutWords);
  return [...placed, ...placePlates(left, ground)];
}

function takeSymbols(taken: BoxIndex, symbols: readonly DrawnSymbol[]): void {
  for (const { x, y, size, below } of symbols) {
    taken.add({ minX: x - size / 2, minY: y - size / 2, maxX: x + size / 2, maxY: y + size / 2 });
    if (below.length > 0) taken.add({ minX: x + 8, minY: y - 29, maxX: x + 32, maxY: y - 10 });
  }
}
