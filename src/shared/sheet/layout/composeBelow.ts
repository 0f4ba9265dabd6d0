import type { Box } from '../../labels/boxIndex';
import { type Block, type PlacedBlock, type Setting, stackBlocks } from '../furniture/block';
import { momentBlock } from '../furniture/momentBlock';
import { captionSetting, type Step } from '../furniture/type';
import type { Content } from './content';
import { flowLines, flowParts } from './flow';
import {
  type Arrangement,
  captionBlock,
  heading,
  type Place,
  placeAll,
  type SetWords,
  type Tightness,
} from './words';

const GRID_COLUMN = 400;
/** Of a caption, in sizes of its type. */
const WIDEST_LINE = 50;
const FEW_LINES = 3;
/** Between the map and the words above and below it, at least: the degrees stand there. */
const LEAST_GAP = 15;

/** Title and moment above the map; caption, legend and sources below it, on one grid of columns. */
export function composeBelow(
  content: Content,
  area: Box,
  { feet = 0 }: Arrangement & { readonly is: 'below' },
  { step, density }: Tightness,
  place: Place,
): SetWords | null {
  const width = area.maxX - area.minX;
  const columns = Math.min(5, Math.max(1, Math.round(width / GRID_COLUMN)));
  const gutter = Math.round(place.margin * 0.9);
  const grid = { columns, gutter, column: (width - (columns - 1) * gutter) / columns };
  const above = lowest([...headsOf(content, grid, step, place)]);
  const below = lowest([...feetOf(content, grid, { step, density }, place)]);
  if (!above || !below) return null;
  const gap = Math.max(LEAST_GAP, Math.round(place.margin * 0.6));
  const height = Math.max(feet, Math.ceil(below.height));
  const frame: Box = {
    ...area,
    minY: area.minY + Math.ceil(above.height) + (above.height > 0 ? gap : 0),
    maxY: area.maxY - height - (height > 0 ? gap : 0),
  };
  return {
    arrangement: { is: 'below', feet: height },
    frame,
    blocks: [...above.place(area.minX, area.minY), ...below.place(area.minX, frame.maxY + gap)],
  };
}

interface Grid {
  readonly columns: number;
  readonly gutter: number;
  readonly column: number;
}

/** A way to set something, to be chosen from. */
interface Variant {
  readonly height: number;
  place(left: number, top: number): PlacedBlock[];
}

function lowest(variants: readonly Variant[]): Variant | undefined {
  return variants.reduce<Variant | undefined>(
    (best, each) => (best === undefined || each.height < best.height - 0.5 ? each : best),
    undefined,
  );
}

function spanWidth({ column, gutter }: Grid, columns: number): number {
  return column * columns + gutter * (columns - 1);
}

/** The title with the moment in the last column of the grid, or under it. */
function* headsOf({ title, moment }: Content, grid: Grid, step: Step, place: Setting): Generator<Variant> {
  const { columns, column, gutter } = grid;
  if (columns > 1) {
    const left = spanWidth(grid, columns - 1);
    const [words, time] = [heading(title, left, step, place), momentBlock(moment, column, step, place)];
    yield {
      height: Math.max(words.height, time.height),
      place: (x, y) => placeAll([words, x, y, 'title'], [time, x + left + gutter, y + 3, 'time']),
    };
  }
  const whole = spanWidth(grid, columns);
  const stacked = stackBlocks(
    [heading(title, whole, step, place), momentBlock(moment, whole, step, place)],
    4,
  );
  yield { height: stacked.height, place: (x, y) => placeAll([stacked, x, y, 'title and time']) };
}

/** The caption over one or more columns of the grid, with the rest in the columns beside it, or below it. */
function* feetOf(
  content: Content,
  grid: Grid,
  { step, density }: Tightness,
  place: Setting,
): Generator<Variant> {
  const { columns, column, gutter } = grid;
  const parts = content.parts(density);
  const flow = (count: number) => flowParts(parts, { columns: count, width: column, gutter }, place);
  for (let span = 1; span < columns; span++) {
    const width = spanWidth(grid, span);
    if (span > 1 && width > WIDEST_LINE * step.caption) continue;
    const [words, rest] = [captionBlock(content.caption, width, step, place), flow(columns - span)];
    yield {
      height: Math.max(words.height, rest.height),
      place: (x, y) =>
        placeAll([words, x, y, 'caption'], [rest, x + width + gutter, y + 2, 'legend and sources']),
    };
  }
  const words = wideCaption(content.caption, grid, step, place);
  const rest = flow(columns);
  const gap = words.height > 0 && rest.height > 0 ? 14 : 0;
  yield {
    height: words.height + gap + rest.height,
    place: (x, y) =>
      placeAll([words, x, y, 'caption'], [rest, x, y + words.height + gap, 'legend and sources']),
  };
}

/** A caption over the whole width; a long one in columns, since nobody finds the next line of one so wide. */
function wideCaption(caption: string, grid: Grid, step: Step, place: Setting): Block {
  const { columns, column, gutter } = grid;
  const { size, lineHeight } = captionSetting(step);
  const whole = captionBlock(caption, spanWidth(grid, columns), step, place);
  if (whole.height <= FEW_LINES * lineHeight || spanWidth(grid, columns) <= WIDEST_LINE * size) return whole;
  return flowLines(captionBlock(caption, column, step, place), lineHeight, {
    columns,
    width: column,
    gutter,
  });
}
