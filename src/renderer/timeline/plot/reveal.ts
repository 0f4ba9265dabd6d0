import { type Lane, ROW_PX } from '../layout/lanes';
import { scrollToRow } from './rows';

/** Scrolls to the rows of some features: what was selected on the map or in a list, and what a scene is about, is seen here too; of too much its beginning. */
export function revealFeatures(scroller: HTMLElement, lanes: readonly Lane[], ids: readonly string[]): void {
  const tops = rowTops(lanes, new Set(ids));
  if (tops.length === 0) return;
  const highest = Math.floor(Math.min(...tops) / ROW_PX);
  const lowest = Math.ceil((Math.max(...tops) + ROW_PX - scroller.clientHeight) / ROW_PX);
  const here = Math.round(scroller.scrollTop / ROW_PX);
  scrollToRow(scroller, Math.min(Math.max(here, lowest), highest));
}

function rowTops(lanes: readonly Lane[], ids: ReadonlySet<string>): number[] {
  return lanes.flatMap(({ layer, top, height, rowHeight, rows, always, folded, histogram }) => [
    ...rows.flatMap((bars, row) =>
      bars.some(({ feature }) => ids.has(feature.id)) ? [top + row * rowHeight] : [],
    ),
    ...(always.some(({ id }) => ids.has(id)) ? [folded ? top : top + height - ROW_PX] : []),
    ...(histogram && layer.features.some(({ id }) => ids.has(id)) ? [top] : []),
  ]);
}
