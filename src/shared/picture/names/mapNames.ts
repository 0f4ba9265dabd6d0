import { type Box, type BoxIndex, buildBoxIndex, contains } from '../../labels/boxIndex';
import { distanceToBox } from '../../labels/nearBox';
import { placeAreaNames } from '../../labels/placeAreaNames';
import { type LabelSide, placeLabels } from '../../labels/placeLabels';
import type { KeyedShape } from '../keyedShape';
import { edgesInPixels } from '../lines/edgesInPixels';
import { linesInPixels } from '../lines/lineFeature';
import type { PictureFrame } from '../pictureFrame';
import { type PlacedPlate, type PlateGround, placePlates } from '../plates/placePlates';
import { hasWords, type PlateWish, plateWishes, withoutWords } from '../plates/plateWishes';
import type { DrawnSymbol } from '../symbols/placeSymbols';
import { type AreaName, areaNameShapes, areaNames } from './areaNames';
import { buildBaseNames, type NamesAtZoom } from './baseNames';
import { buildLineNames, type LinesInPixels } from './lineNames';
import { buildLineObstacles } from './lineObstacles';
import { nameRoom } from './nameRoom';
import type { Reader } from './reader';
import { type SymbolName, symbolNameShapes, symbolNames } from './symbolNames';

/** Everything that is written on the map, placed. */
export interface MapNames {
  /** Names of the base map, which lie under all symbols. */
  readonly under: readonly KeyedShape[];
  /** The situation's names. */
  readonly over: readonly KeyedShape[];
  /** Where the notes are put. */
  readonly plates: readonly PlacedPlate<PlateWish>[];
}

/** What names keep clear of, and the names of the base map. */
export interface NameGround {
  readonly symbols: readonly DrawnSymbol[];
  /** Counts of large layers. */
  readonly counts: readonly Box[];
  readonly base: NamesAtZoom;
  readonly reader: Reader;
  /** Nobody reads names of lines and areas then, whose places change with every frame: only symbols keep theirs. */
  readonly isInFlight?: boolean;
}

/** Places names, frame after frame. */
export interface NamePlacer {
  place(frame: PictureFrame, ground: NameGround): MapNames;
}

/**
 * Builds what places every name on the map. The situation's names come first, the most important before the rest, clear of each
 * other and of all symbols; names of the base map that would touch one of them give way. A name stays where it was in the last
 * frame as long as it can.
 */
export function buildNamePlacer(): NamePlacer {
  const lineNames = buildLineNames();
  const obstacles = buildLineObstacles();
  const edgeObstacles = buildLineObstacles();
  const baseNames = buildBaseNames();
  // a name stays on the side it was on as long as it can, so that it does not jump while its symbol moves
  let lastSides = new Map<string, LabelSide>();
  let plates: readonly PlacedPlate<PlateWish>[] = [];

  return {
    place: (frame, { symbols, counts, base, reader, isInFlight = false }) => {
      const taken = buildBoxIndex();
      takeSymbols(taken, symbols);
      for (const count of counts) taken.add(count);
      const panels = buildBoxIndex();
      // a name half under a panel reads as a broken one
      for (const cover of frame.covers) for (const index of [taken, panels]) index.add(cover);
      const view = nameRoom(frame.plane);
      const isVisible = (box: Box) => contains(view, box) && !panels.touches(box);
      // a name without its symbol would be taken for another's
      const seen = symbols.filter(
        (each, i) =>
          contains(view, { minX: each.x, minY: each.y, maxX: each.x, maxY: each.y }) &&
          (isLookedFor(each, frame) || !symbols.slice(i + 1).some((over) => standsFor(over, each))),
      );
      const inPixels = linesOf(frame);
      const lines = obstacles.index(inPixels, view);
      const surroundings = { view, taken, lines };
      const sides = new Map<string, LabelSide>();
      const isMistakable = nearerToAnother(symbols);
      const edges = () => edgeObstacles.index(edgesOf(frame), view);
      const placeAreas = (names: readonly AreaName[]): KeyedShape[] =>
        names.length === 0 || isInFlight
          ? []
          : placeAreaNames(names, { taken, avoid: [lines, edges()], isVisible }).flatMap(areaNameShapes);
      // what was measured must be read, and what a scene is about be named; lines find room elsewhere along themselves
      const lineNamesOf = (which: 'measure' | 'other') =>
        isInFlight ? [] : lineNames.shapes(frame, which, inPixels, surroundings);
      const ofMeasures = lineNamesOf('measure');
      const ofSymbols = placeLabels(symbolNames(seen, frame, lastSides), taken, {
        isVisible,
        isMistakable,
        avoid: lines,
      }).flatMap((placed) => {
        sides.set(placed.candidate.id, placed.side);
        return symbolNameShapes(placed, symbols);
      });
      const ofSceneAreas = placeAreas(areaNames(frame, 'highlighted'));
      const ofLines = lineNamesOf('other');
      const last = new Map(plates.map(({ plate, offset }) => [plate.id, offset]));
      plates = placeNotes(plateWishes(frame), { taken, avoid: lines, view, last }, reader);
      const ofAreas = [...ofSceneAreas, ...placeAreas(areaNames(frame, 'other'))];
      lastSides = sides;
      return {
        over: [...ofAreas, ...ofLines, ...ofMeasures, ...ofSymbols],
        under: baseNames.shapes(base, { taken, lines, edges }, frame, reader),
        plates,
      };
    },
  };
}

/** Whether a symbol lies over a smaller one and its name has that of the other in it, as a town's naval base may. */
function standsFor(over: DrawnSymbol, under: DrawnSymbol): boolean {
  return (
    over.size > under.size &&
    Math.hypot(over.x - under.x, over.y - under.y) < over.size / 2 &&
    ` ${over.shown.feature.label} `.includes(` ${under.shown.feature.label} `)
  );
}

// what is looked at or spoken of is named, whatever lies on it
function isLookedFor({ shown: { feature, highlighted } }: DrawnSymbol, { state }: PictureFrame): boolean {
  return highlighted || feature.id === state.selected || feature.id === state.hovered;
}

/** Whether a symbol's name would stand nearer to another symbol than to its own. */
function nearerToAnother(
  symbols: readonly DrawnSymbol[],
): (box: Box, name: Pick<SymbolName, 'id'>) => boolean {
  const off = (box: Box, { x, y, size }: DrawnSymbol) => distanceToBox(box, { x, y }) - size / 2;
  const byId = new Map(symbols.map((symbol) => [symbol.shown.feature.id, symbol]));
  return (box, { id }) => {
    const own = byId.get(id);
    if (!own) return false;
    const ownOff = off(box, own);
    return symbols.some((each) => each !== own && off(box, each) < ownOff);
  };
}

function edgesOf({ plane, shown }: PictureFrame): LinesInPixels {
  return new Map(
    shown.flatMap((each) => {
      const edges = edgesInPixels(plane, each);
      return edges.length > 0 ? [[each, edges] as const] : [];
    }),
  );
}

function linesOf({ plane, shown }: PictureFrame): LinesInPixels {
  return new Map(
    shown.flatMap((each) => {
      const lines = linesInPixels(plane, each);
      return lines.length > 0 ? [[each, lines] as const] : [];
    }),
  );
}

/** Notes with their words. What finds no room for them shows its sign to whoever can point at it; to others that says nothing. */
function placeNotes(
  wishes: readonly PlateWish[],
  ground: PlateGround,
  reader: Reader,
): PlacedPlate<PlateWish>[] {
  if (reader !== 'hand')
    return placePlates(wishes.filter(hasWords), { ...ground, mayStandFar: reader === 'print' });
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
