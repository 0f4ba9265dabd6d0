import { type Block, moved, type Setting, stackBlocks } from '../furniture/block';
import { setText } from '../furniture/textBlock';
import { TYPE } from '../furniture/type';
import type { Shape } from '../shapes';

/** Something that is set in rows and may run on in the next column: legend, sources. */
export interface Part {
  /** A small heading; empty for none. */
  readonly label: string;
  /** Between rows. */
  readonly gap: number;
  rows(width: number): readonly Block[];
}

const BETWEEN_PARTS = 14;

interface Item {
  readonly block: Block;
  /** Room above it, but at the top of a column. */
  readonly above: number;
}

/** How much lower a column must become for a part to be broken. */
const WORTH_BREAKING = 60;

/** Sets parts in columns of one width, as low as they will go; a part is broken between its rows only where that saves room, and no heading is left behind by what it heads. */
export function flowParts(parts: readonly Part[], columns: Columns, setting: Setting): Block {
  const rows = parts.map((part) => itemsOf(part, columns.width, setting)).filter((items) => items.length > 0);
  const broken = fillColumns(rows.flat(), columns);
  const whole = fillColumns(rows.map(together), columns);
  return whole.height <= broken.height + WORTH_BREAKING ? whole : broken;
}

/** Sets lines of text that stand below each other in columns, as low as they will go. */
export function flowLines({ width, shapes }: Block, lineHeight: number, columns: Columns): Block {
  let bottom = 0;
  const items = shapes.flatMap((shape): Item[] => {
    if (shape.is !== 'text') return [];
    const top = shape.y - baselineOf(shapes);
    const above = Math.max(0, top - bottom);
    bottom = top + lineHeight;
    return [{ block: { width, height: lineHeight, shapes: [{ ...shape, y: baselineOf(shapes) }] }, above }];
  });
  return fillColumns(items, columns);
}

/** Of the first line. */
function baselineOf([first]: Block['shapes']): number {
  return first?.is === 'text' ? first.y : 0;
}

/** Columns of one width, `gutter` apart. */
interface Columns {
  readonly columns: number;
  readonly width: number;
  readonly gutter: number;
}

function fillColumns(items: readonly Item[], { columns, width, gutter }: Columns): Block {
  const total = items.reduce((sum, { block, above }) => sum + above + block.height, 0);
  let [tooLow, enough] = [0, total];
  if (columns > 1)
    for (let step = 0; step < 12; step++) {
      const tried = (tooLow + enough) / 2;
      if (fill(items, tried).length <= columns) enough = tried;
      else tooLow = tried;
    }
  const filled = fill(items, enough);
  const shapes: Shape[] = [];
  let height = 0;
  for (const [column, members] of filled.entries()) {
    let y = 0;
    for (const [index, { block, above }] of members.entries()) {
      if (index > 0) y += above;
      shapes.push(moved(block, column * (width + gutter), Math.round(y * 10) / 10));
      y += block.height;
    }
    height = Math.max(height, y);
  }
  return { width: Math.max(1, filled.length) * (width + gutter) - gutter, height, shapes };
}

/** The rows of a part as one. */
function together(items: readonly Item[]): Item {
  const shapes: Shape[] = [];
  let y = 0;
  for (const [index, { block, above }] of items.entries()) {
    if (index > 0) y += above;
    shapes.push(moved(block, 0, y));
    y += block.height;
  }
  return { block: { width: items[0]?.block.width ?? 0, height: y, shapes }, above: items[0]?.above ?? 0 };
}

function itemsOf({ label, gap, rows }: Part, width: number, { measure, inks }: Setting): Item[] {
  const [first, ...rest] = rows(width);
  if (!first) return [];
  const heading = setText(label, TYPE.label, { maxWidth: width, fill: inks.text, measure });
  return [
    // no heading stands alone at the foot of a column
    { block: stackBlocks([heading, first], 3), above: BETWEEN_PARTS },
    ...rest.map((block) => ({ block, above: gap })),
  ];
}

/** Fills columns of a height from the first item on; an item that is higher itself has a column of its own. */
function fill(items: readonly Item[], height: number): Item[][] {
  const columns: Item[][] = [];
  let y = Number.POSITIVE_INFINITY;
  for (const item of items) {
    y += item.above + item.block.height;
    if (y <= height + 0.01) columns.at(-1)?.push(item);
    else {
      columns.push([item]);
      y = item.block.height;
    }
  }
  return columns;
}
