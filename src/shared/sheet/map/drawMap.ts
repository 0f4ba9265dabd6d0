import type { Box } from '../../labels/boxIndex';
import { groundShapes } from '../../picture/ground/groundShapes';
import type { KeyedShape } from '../../picture/keyedShape';
import { buildNamePlacer } from '../../picture/names/mapNames';
import type { PictureFrame } from '../../picture/pictureFrame';
import type { PlacedPlate } from '../../picture/plates/placePlates';
import { plateLeaders } from '../../picture/plates/plateLeaders';
import { plateShapes } from '../../picture/plates/plateShapes';
import { type PlateWish, plateTextStyle } from '../../picture/plates/plateWishes';
import { hundredth } from '../../picture/rounding';
import type { DrawnMap } from '../layout/mapMaker';
import type { GroupShape, Shape } from '../shapes';
import { basemapNames, nameFiles } from './basemapNames';
import { drawBasemap, landFiles } from './drawBasemap';
import { type DrawnDots, drawDots } from './drawDots';
import { drawLine } from './drawLines';
import { drawSymbol } from './drawSymbol';
import { notesOnView } from './layProjection';
import type { LaidMap } from './locateMap';

/** The files of the base map that a laid map is drawn from. */
export function basemapFiles({ input, projection }: LaidMap): string[] {
  const { catalogue } = input.basemap;
  return [...landFiles(catalogue, projection, input.pixelRatio), ...nameFiles(catalogue.labels, projection)];
}

/** What stands around and on a map. */
export interface MapSurroundings {
  /** What covers it: no name may lie under it. */
  readonly covers: readonly Box[];
  /** Drawn over the land and under all else. */
  readonly under: readonly Shape[];
}

/** Draws a laid map, to be clipped to its frame; its names keep clear of what covers it. */
export function drawMap(laid: LaidMap, { covers, under }: MapSurroundings): DrawnMap {
  const { input, projection, symbols } = laid;
  const frame: PictureFrame = { ...laid.picture, covers };
  const land = drawBasemap(input.basemap, {
    projection,
    palette: frame.palette,
    pixelRatio: input.pixelRatio,
  });
  const dots = drawnDots(laid);
  const counts = dots.flatMap(({ bubbles }) => bubbles);
  const names = (input.names ?? buildNamePlacer()).place(frame, {
    symbols,
    counts,
    base: basemapNames(input.basemap, projection, frame.state.labelLanguage),
    reader: 'print',
  });
  const layers: [label: string, shapes: readonly Shape[]][] = [
    ['base map', land.shapes],
    ['graticule', under],
    ['points', dots.flatMap(({ crowded, shapes }) => (crowded ? [] : shapes))],
    ['names of the base map', names.under.map(withoutKey)],
    ['lines and areas', frame.shown.flatMap((shown) => drawLine(shown, frame, projection))],
    ['ground', groundShapes(frame, symbols).map(withoutKey)],
    ['leaders of notes', names.plates.flatMap((plate) => plateLeaders(plate, frame)).map(withoutKey)],
    ['counts of points', dots.flatMap(({ crowded, shapes }) => (crowded ? shapes : []))],
    ['symbols', symbols.map((symbol) => drawSymbol(symbol, frame, input.app6))],
    ['notes', names.plates.map((plate) => drawPlate(plate, frame))],
    ['names', names.over.map(withoutKey)],
  ];
  return {
    shapes: layers.flatMap(([label, shapes]): GroupShape[] =>
      shapes.length > 0 ? [{ is: 'group', label, shapes }] : [],
    ),
    notes: [
      ...notesOnView(input.picture.view, input.projection),
      ...togetherInWords(dots),
      ...missingInWords(land.missing),
    ],
  };
}

function drawnDots({ input, picture, projection }: LaidMap): DrawnDots[] {
  const { situation, points } = input;
  const { time, palette } = picture;
  return situation.layers.flatMap(({ id }) => {
    const [table, layer] = [points[id], input.picture.layers[id]];
    if (!table || !layer?.visible) return [];
    const { opacity, countsCrowds = true } = layer;
    return [drawDots({ table, time, actors: situation.actors, palette, opacity, countsCrowds }, projection)];
  });
}

function withoutKey({ key: _, ...shape }: KeyedShape): Shape {
  return shape;
}

function drawPlate({ plate, box }: PlacedPlate<PlateWish>, frame: PictureFrame): GroupShape {
  const { shown, lines, width, height } = plate;
  return {
    is: 'group',
    label: shown.feature.name,
    move: [hundredth(box.minX), hundredth(box.minY)],
    ...(shown.opacity < 1 && { opacity: hundredth(shown.opacity) }),
    shapes: plateShapes({
      lines,
      width,
      height,
      style: shown.style,
      text: plateTextStyle(shown, frame),
      selected: shown.feature.id === frame.state.selected,
      palette: frame.palette,
    }),
  };
}

// nobody should take a mark for one point where it stands for many
function togetherInWords(dots: readonly { readonly points: number; readonly marks: number }[]): string[] {
  const points = dots.reduce((sum, each) => sum + each.points, 0);
  const marks = dots.reduce((sum, each) => sum + each.marks, 0);
  if (points <= marks) return [];
  return [`${points.toLocaleString('en')} points, drawn as ${marks.toLocaleString('en')} marks`];
}

function missingInWords(files: readonly string[]): string[] {
  return files.length === 0 ? [] : [`The base map is incomplete here: ${files.join(', ')} could not be read`];
}
