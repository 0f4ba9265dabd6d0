import type { PointTable } from './pointTable';
import type { PresentPoints } from './presentPoints';

/** The part of the world in view. Lengths in pixels; `worldPx` is what the whole world measures at this zoom. */
export interface PointView {
  readonly worldPx: number;
  /** Of the view's north-west corner, from that of the world. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What lies outside by no more than this still shows. */
  readonly rim: number;
}

/**
 * Points that stand so close that they are drawn as one; a point that stands alone is a group of one. Columns of which the first
 * `count` entries mean something.
 */
export interface PointGroups {
  count: number;
  /** How many points are in view, in all groups together. */
  points: number;
  /** Pixels from the view's corner: the middle of the group's points. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** How many it holds. */
  readonly size: Uint32Array;
  /** The row that stands for it: the most certain, of these the last to begin. */
  readonly row: Uint32Array;
  readonly level: Uint8Array;
  /** Bits: {@link MIXED_ACTOR}, {@link MIXED_STATUS}. */
  readonly mixed: Uint8Array;
  /** By cell of the grid, row by row: the group's number plus one, 0 for an empty cell. */
  readonly cells: Uint32Array;
  readonly grid: PointGrid;
}

/** The cells of the view: their edge, the number of the first and how many there are across and down. */
export interface PointGrid {
  readonly edge: number;
  readonly firstX: number;
  readonly firstY: number;
  readonly across: number;
  readonly down: number;
}

export const MIXED_ACTOR = 1;
export const MIXED_STATUS = 2;

/** The grid for a view. Its cells are fixed to the world, so that groups do not change while the map is panned. */
export function gridFor({ left, top, width, height, rim }: PointView, edge: number): PointGrid {
  const firstX = Math.floor((left - rim) / edge);
  const firstY = Math.floor((top - rim) / edge);
  return {
    edge,
    firstX,
    firstY,
    across: Math.floor((left + width + rim) / edge) - firstX + 1,
    down: Math.floor((top + height + rim) / edge) - firstY + 1,
  };
}

/** Room for the groups of a table on a grid, to be filled again and again. */
export function buildPointGroups({ count }: PointTable, grid: PointGrid): PointGroups {
  const most = Math.min(count, grid.across * grid.down);
  return {
    count: 0,
    points: 0,
    x: new Float32Array(most),
    y: new Float32Array(most),
    size: new Uint32Array(most),
    row: new Uint32Array(most),
    level: new Uint8Array(most),
    mixed: new Uint8Array(most),
    cells: new Uint32Array(grid.across * grid.down),
    grid,
  };
}

/** Fills `into` with the groups of what is present, a group for each cell that holds any of it. */
export function groupPoints(
  { x, y, actor, status }: PointTable,
  present: PresentPoints,
  { worldPx, left, top }: PointView,
  into: PointGroups,
): void {
  const { cells, grid, size, row, level, mixed, x: groupX, y: groupY } = into;
  const { edge, firstX, firstY, across, down } = grid;
  cells.fill(0);
  let count = 0;
  let points = 0;
  for (let i = 0; i < present.count; i++) {
    const member = present.rows[i] as number;
    const px = (x[member] as number) * worldPx;
    const py = (y[member] as number) * worldPx;
    const column = Math.floor(px / edge) - firstX;
    const line = Math.floor(py / edge) - firstY;
    if (column < 0 || line < 0 || column >= across || line >= down) continue;
    points++;
    const cell = line * across + column;
    const memberLevel = present.levels[i] as number;
    const known = cells[cell] as number;
    if (known === 0) {
      cells[cell] = count + 1;
      groupX[count] = px - left;
      groupY[count] = py - top;
      size[count] = 1;
      row[count] = member;
      level[count] = memberLevel;
      mixed[count] = 0;
      count++;
      continue;
    }
    const group = known - 1;
    const first = row[group] as number;
    const members = (size[group] as number) + 1;
    size[group] = members;
    groupX[group] = (groupX[group] as number) + (px - left - (groupX[group] as number)) / members;
    groupY[group] = (groupY[group] as number) + (py - top - (groupY[group] as number)) / members;
    if (actor[first] !== actor[member]) mixed[group] = (mixed[group] as number) | MIXED_ACTOR;
    if (status[first] !== status[member]) mixed[group] = (mixed[group] as number) | MIXED_STATUS;
    if (memberLevel >= (level[group] as number)) {
      level[group] = memberLevel;
      row[group] = member;
    }
  }
  into.count = count;
  into.points = points;
}

/** The group nearest to a place in the view within `reach` pixels (at most a cell's edge), or -1. */
export function groupAt(
  { grid, cells, x, y }: PointGroups,
  view: PointView,
  at: readonly [number, number],
  reach: number,
): number {
  const [px, py] = at;
  const column = Math.floor((px + view.left) / grid.edge) - grid.firstX;
  const line = Math.floor((py + view.top) / grid.edge) - grid.firstY;
  const around = Math.ceil(reach / grid.edge);
  let best = -1;
  let bestPx = reach;
  for (let v = Math.max(line - around, 0); v <= Math.min(line + around, grid.down - 1); v++)
    for (let u = Math.max(column - around, 0); u <= Math.min(column + around, grid.across - 1); u++) {
      const group = (cells[v * grid.across + u] as number) - 1;
      if (group < 0) continue;
      const distance = Math.hypot((x[group] as number) - px, (y[group] as number) - py);
      if (distance > bestPx) continue;
      [best, bestPx] = [group, distance];
    }
  return best;
}
