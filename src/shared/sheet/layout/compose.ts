import type { Box } from '../../labels/boxIndex';
import { type Block, type PlacedBlock, placeBlock, type Setting, stackBlocks } from '../furniture/block';
import { markingBlock } from '../furniture/marking';
import { momentBlock } from '../furniture/momentBlock';
import { setText, type TextSetting } from '../furniture/textBlock';
import { captionSetting, type Step, TYPE, titleSetting } from '../furniture/type';
import { type Content, type DesignPage, marginOf } from './content';
import type { Density } from './density';
import { flowLines, flowParts } from './flow';
import { runningLine } from './runningLine';

/** Where the words stand: in a column beside the map, or title above and the rest below it. */
export type Arrangement =
  | { readonly is: 'beside'; readonly side: 'left' | 'right'; readonly part: number }
  | { readonly is: 'below' };

/** How much room the words are given. */
export interface Tightness {
  readonly step: Step;
  readonly density: Density;
}

/** A page with its words in place, in design units. */
export interface Composition {
  readonly frame: Box;
  readonly blocks: readonly PlacedBlock[];
}

const GRID_COLUMN = 400;
/** Of a caption, in sizes of its type. */
const WIDEST_LINE = 50;
const FEW_LINES = 3;
/** A column narrower than this has too few words in a line. */
const LEAST_COLUMN = 225;
/** Room for the degrees outside the frame. */
const LABELS = 13;
const LEAST_FRAME = { width: 0.4, units: 110 } as const;

/** Composes a page; null where that leaves no map worth the name. */
export function compose(
  content: Content,
  page: DesignPage,
  arrangement: Arrangement,
  tightness: Tightness,
  setting: Setting,
): Composition | null {
  const margin = marginOf(page);
  const inner = page.width - 2 * margin;
  const pad = Math.max(LABELS, Math.round(margin / 2));
  const line = edgeLines(content, inner, setting);
  const top = line.head.height > 0 ? pad + Math.ceil(line.head.height) + pad : margin;
  const bottom = page.height - pad - Math.ceil(line.foot.height) - pad;
  const area: Box = { minX: margin, minY: top, maxX: page.width - margin, maxY: bottom };
  const words =
    arrangement.is === 'beside'
      ? composeBeside(content, area, arrangement, tightness, { ...setting, margin })
      : composeBelow(content, area, tightness, { ...setting, margin });
  if (!words || !isWorthTheName(words.frame, area, tightness.step.map)) return null;
  return {
    frame: words.frame,
    blocks: [
      ...line.head.place(margin, pad),
      ...words.blocks,
      ...line.foot.place(margin, page.height - pad - Math.ceil(line.foot.height)),
    ],
  };
}

function isWorthTheName({ minX, minY, maxX, maxY }: Box, area: Box, height: number): boolean {
  const { width, units } = LEAST_FRAME;
  return (
    maxX - minX >= Math.max(units, width * (area.maxX - area.minX)) &&
    maxY - minY >= Math.max(units, height * (area.maxY - area.minY))
  );
}

function edgeLines(
  { kicker, marking, page, attribution, imprint }: Content,
  inner: number,
  setting: Setting,
) {
  const { measure, inks } = setting;
  const chip = markingBlock(marking, inner, setting);
  const end = (name: string, text: string, style: TextSetting, fill: string) => ({
    name,
    set: (maxWidth: number) => setText(text, style, { maxWidth, fill, measure }),
  });
  return {
    head: runningLine(
      [end('situation', kicker, TYPE.head, inks.muted), end('page', page, TYPE.head, inks.muted)],
      { name: 'marking', block: chip },
      inner,
    ),
    foot: runningLine(
      [
        end('attribution', attribution, TYPE.foot, inks.faint),
        end('imprint', imprint, TYPE.foot, inks.faint),
      ],
      { name: 'marking', block: chip },
      inner,
    ),
  };
}

interface Place extends Setting {
  readonly margin: number;
}

function composeBeside(
  content: Content,
  area: Box,
  { side, part }: Arrangement & { readonly is: 'beside' },
  { step, density }: Tightness,
  place: Place,
): Composition | null {
  const width = Math.round((area.maxX - area.minX) * part);
  if (width < LEAST_COLUMN) return null;
  const gutter = Math.round(place.margin * 1.15);
  const upper = wordsBlock(content, width, step, place);
  const lower = flowParts(content.parts(density), { columns: 1, width, gutter }, place);
  const between = lower.height > 0 ? 20 : 0;
  if (upper.height + between + lower.height > area.maxY - area.minY) return null;
  const left = side === 'left' ? area.minX : area.maxX - width;
  return {
    frame: side === 'left' ? { ...area, minX: left + width + gutter } : { ...area, maxX: left - gutter },
    blocks: placeAll(
      [upper, left, area.minY, 'title, time and caption'],
      [lower, left, area.maxY - lower.height, 'legend and sources'],
    ),
  };
}

/** Title, moment and caption in one column. */
function wordsBlock({ title, moment, caption }: Content, width: number, step: Step, setting: Setting): Block {
  const head = stackBlocks(
    [heading(title, width, step, setting), momentBlock(moment, width, step, setting)],
    Math.round(step.title * 0.36),
  );
  return stackBlocks([head, captionBlock(caption, width, step, setting)], Math.round(step.caption * 0.95));
}

function heading(title: string, maxWidth: number, step: Step, { measure, inks }: Setting): Block {
  return setText(title, titleSetting(step), { maxWidth, fill: inks.text, measure });
}

function captionBlock(caption: string, maxWidth: number, step: Step, { measure, inks }: Setting): Block {
  return setText(caption, captionSetting(step), { maxWidth, fill: inks.text, measure });
}

function composeBelow(
  content: Content,
  area: Box,
  { step, density }: Tightness,
  place: Place,
): Composition | null {
  const width = area.maxX - area.minX;
  const columns = Math.min(5, Math.max(1, Math.round(width / GRID_COLUMN)));
  const gutter = Math.round(place.margin * 0.9);
  const grid = { columns, gutter, column: (width - (columns - 1) * gutter) / columns };
  const above = lowest([...headsOf(content, grid, step, place)]);
  const below = lowest([...feetOf(content, grid, { step, density }, place)]);
  if (!above || !below) return null;
  const gap = Math.max(LABELS + 2, Math.round(place.margin * 0.6));
  const frame: Box = {
    ...area,
    minY: area.minY + Math.ceil(above.height) + (above.height > 0 ? gap : 0),
    maxY: area.maxY - Math.ceil(below.height) - (below.height > 0 ? gap : 0),
  };
  return {
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

function placeAll(
  ...all: readonly (readonly [block: Block, x: number, y: number, name: string])[]
): PlacedBlock[] {
  return all
    .filter(([block]) => block.height > 0)
    .map(([block, x, y, name]) => placeBlock(block, [x, y], name));
}
