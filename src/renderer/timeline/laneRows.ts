import { ROW_PX } from './layout/lanes';
import { CHROME_PX } from './plot/elements';

/** Rows of lanes in sight, with the fewest and the most that can be asked for. */
export interface LaneRows {
  readonly rows: number;
  readonly least: number;
  readonly most: number;
}

const LEAST = 2;
const TOP_BAR_PX = 48;
// the map is the page
const LEAST_MAP_PX = 208;
const SHARE = 0.31;
const FEWEST_UNASKED = 4;
const MOST_UNASKED = 10;

/** How many rows the timeline shows in a window of that height: what was asked for, else a good quarter of the window. */
export function laneRows(asked: number | null, windowPx: number): LaneRows {
  const most = Math.max(rowsIn(windowPx - TOP_BAR_PX - LEAST_MAP_PX), LEAST);
  const unasked = Math.min(Math.max(rowsIn(windowPx * SHARE), FEWEST_UNASKED), MOST_UNASKED);
  return { rows: Math.min(Math.max(asked ?? unasked, LEAST), most), least: LEAST, most };
}

function rowsIn(timelinePx: number): number {
  return Math.floor((timelinePx - CHROME_PX) / ROW_PX);
}
