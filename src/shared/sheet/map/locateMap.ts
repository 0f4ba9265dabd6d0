import type { Box } from '../../labels/boxIndex';
import { isLineFeature } from '../../picture/lines/lineFeature';
import type { NamePlacer } from '../../picture/names/mapNames';
import type { PictureFrame } from '../../picture/pictureFrame';
import type { Plane } from '../../picture/plane';
import { isSpokenOf } from '../../picture/plates/plateWishes';
import { buildShownFeatures, type ShownFeature } from '../../picture/shownFeatures';
import { type DrawnSymbol, placeSymbols } from '../../picture/symbols/placeSymbols';
import type { PointTable } from '../../points/pointTable';
import { signsOf } from '../../points/tableSigns';
import { fail, ok, type Result } from '../../result';
import type { CompiledFeature, CompiledSituation } from '../../situation/compiled';
import { type TimeShown, timeShownAt } from '../../situation/presence';
import { PALETTES, type ThemeName } from '../../symbology/palette';
import type { LocatedMap } from '../layout/mapMaker';
import type { Picture } from '../picture';
import type { ProjectionName } from '../projectionName';
import type { SheetRefusal } from '../sheet';
import type { MeasureText } from '../text';
import type { BasemapFiles } from './drawBasemap';
import type { App6Shapes } from './drawSymbol';
import { featureBoxes } from './featureBoxes';
import { layProjection } from './layProjection';
import type { MapProjection } from './mapProjection';

/** What a map on a sheet is made from. */
export interface MapInput {
  readonly situation: CompiledSituation;
  readonly picture: Picture;
  /** The points of large layers by layer; a layer without is drawn without them. */
  readonly points: Readonly<Record<string, PointTable>>;
  /** The point of a large layer that is selected, as a feature. */
  readonly selectedPoint?: CompiledFeature;
  readonly theme: ThemeName;
  /** Where the map lies on the sheet. */
  readonly frame: Box;
  /** Pixels of the file in a unit of the sheet. */
  readonly pixelRatio: number;
  readonly projection: ProjectionName;
  readonly measure: MeasureText;
  readonly basemap: BasemapFiles;
  readonly app6: App6Shapes;
  /** Places the names; of a film one for all frames, since it keeps names on the sides on which they were. */
  readonly names?: NamePlacer | undefined;
}

/** A map laid into its frame: what is where is settled, what is written is not. */
export interface LaidMap extends LocatedMap {
  readonly input: MapInput;
  readonly projection: MapProjection;
  /** Nothing covers it yet. */
  readonly picture: PictureFrame;
  readonly symbols: readonly DrawnSymbol[];
}

/** Lays a map into its frame. Refuses a view that cannot be shown there, and layers that the situation has not. */
export function locateMap(input: MapInput): Result<LaidMap, SheetRefusal> {
  const { situation, picture, theme, frame: box, measure } = input;
  const unknown = Object.keys(picture.layers).filter(
    (id) => !situation.layers.some((layer) => layer.id === id),
  );
  if (unknown.length > 0)
    return fail({ option: 'layers', reason: `the situation has no layer “${unknown.join('”, “')}”` });
  const laid = layProjection(picture.view, input.projection, box);
  if (!laid.ok) return laid;
  const projection = laid.value;
  const time = timeShownAt(picture.nowMs, picture);
  const palette = PALETTES[theme];
  const state = { ...picture, theme, solo: null, hovered: null, spread: [] };
  const shown = buildShownFeatures()
    .at(time, indexOf(input), state)
    .filter((each) => !isNote(each) || isSpokenOf(each, state));
  const frame = {
    plane: projection.plane,
    time,
    timeZone: situation.timeZone,
    state,
    palette,
    shown,
    measure,
    covers: [],
  };
  const symbols = placeSymbols(frame);
  const found = shown.map((each) => ({ shown: each, boxes: featureBoxes(each, symbols, frame, projection) }));
  const isSubject = ({ feature, highlighted }: ShownFeature) =>
    highlighted || feature.id === picture.selected;
  const boxesOf = (subjects: boolean) =>
    found.flatMap(({ shown: each, boxes }) => (isSubject(each) === subjects ? boxes : []));
  return ok({
    input,
    projection,
    picture: frame,
    symbols,
    frame: box,
    extent: projection.extent,
    toUnits: projection.plane.toPixels,
    toPosition: projection.toPosition,
    kept: boxesOf(true),
    others: boxesOf(false),
    features: found.flatMap(({ shown: { feature }, boxes }) => (boxes.length > 0 ? [feature] : [])),
    tables: tablesOf(input, projection),
    stacked: symbols.some(({ below }) => below.length > 0),
  });
}

// nobody can point at a note on a sheet to read it: one whose words are not called for is not there, and is not explained
function isNote(shown: ShownFeature): boolean {
  return shown.style.symbol.body === 'plate' && !isLineFeature(shown);
}

function indexOf({ situation, selectedPoint }: MapInput) {
  return {
    situation,
    actors: new Map(situation.actors.map((actor) => [actor.id, actor])),
    features: new Map(selectedPoint ? [[selectedPoint.id, selectedPoint]] : []),
    pointRefs: new Map(selectedPoint ? [[selectedPoint.id, { layer: selectedPoint.layer }]] : []),
  };
}

/** What the dots of the large layers that are seen in the frame tell apart. */
function tablesOf({ situation, points, picture }: MapInput, { plane }: MapProjection) {
  const time = timeShownAt(picture.nowMs, picture);
  return situation.layers.flatMap(({ id }) => {
    const [table, layer] = [points[id], picture.layers[id]];
    if (!table || !layer?.visible || !isSeen(table, time, plane)) return [];
    return [{ ...signsOf(table, situation.actors), countsCrowds: layer.countsCrowds ?? true }];
  });
}

/** Whether a point of a table may be there and in view. A layout asks for many frames, so it stops with the first. */
function isSeen(
  table: PointTable,
  { fromMs, toMs, asOfMs }: TimeShown,
  { view, squareToPixels }: Plane,
): boolean {
  for (let row = 0; row < table.count && (table.startFromMs[row] as number) <= toMs; row++) {
    if ((table.endToMs[row] as number) < fromMs || (table.knownMs[row] as number) > asOfMs) continue;
    const { x, y } = squareToPixels(table.x[row] as number, table.y[row] as number);
    if (x >= view.minX && x <= view.maxX && y >= view.minY && y <= view.maxY) return true;
  }
  return false;
}
