/** Rows of a long list that are rendered, and where. Places are CSS pixels. */
export interface VisibleRows {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  /** Where the first row stands in the list. */
  readonly top: number;
  /** Height of the list as it is scrolled. */
  readonly listPx: number;
}

// browsers hold no element much higher; a longer list is scrolled in larger strides
const MOST_PX = 15_000_000;
const SPARE_ROWS = 3;

/** The rows that a list of equal rows shows where it is scrolled to, with a few spare ones on either side. */
export function visibleRows(count: number, rowPx: number, scrollTop: number, viewPx: number): VisibleRows {
  const wholePx = count * rowPx;
  const listPx = Math.min(wholePx, MOST_PX);
  const startPx = scrollTop * strideOf(wholePx, listPx, viewPx);
  const first = Math.max(Math.floor(startPx / rowPx) - SPARE_ROWS, 0);
  const end = Math.min(Math.ceil((startPx + viewPx) / rowPx) + SPARE_ROWS, count);
  return { first, end, top: first * rowPx - startPx + scrollTop, listPx };
}

/** Where to scroll for a row to be wholly seen; as it is scrolled already if it is. */
export function scrollForRow(
  row: number,
  { count, rowPx, scrollTop, viewPx }: { count: number; rowPx: number; scrollTop: number; viewPx: number },
): number {
  const wholePx = count * rowPx;
  const stride = strideOf(wholePx, Math.min(wholePx, MOST_PX), viewPx);
  const startPx = scrollTop * stride;
  if (row * rowPx < startPx) return (row * rowPx) / stride;
  if ((row + 1) * rowPx > startPx + viewPx) return ((row + 1) * rowPx - viewPx) / stride;
  return scrollTop;
}

function strideOf(wholePx: number, listPx: number, viewPx: number): number {
  return wholePx === listPx ? 1 : (wholePx - viewPx) / (listPx - viewPx);
}
