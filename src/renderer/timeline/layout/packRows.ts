/** Something to lay in a row, in pixels on an endless line. */
export interface Packable {
  readonly start: number;
  readonly end: number;
  /** Where its label ends; `end` when it lies inside. */
  readonly labelEnd: number;
}

interface Row {
  end: number;
  labelEnd: number;
}

// bars that touch, such as one day and the next, share a row
const GAP = -0.5;
const LABEL_GAP = 8;

/**
 * Deals bars out to rows so that none overlap, first come, first row; answers the row of each, in the order given, which must be
 * by start. Up to `labelRows` rows are opened to keep labels whole; after that a bar may cut the label before it short, but
 * not the bar. Only past `maxRows` do bars overlap.
 */
export function packRows(bars: readonly Packable[], labelRows: number, maxRows: number): number[] {
  const rows: Row[] = [];
  return bars.map((bar) => {
    const index = rowFor(bar, rows, labelRows, maxRows);
    const row = rows[index];
    if (row) {
      row.end = Math.max(row.end, bar.end);
      row.labelEnd = Math.max(bar.labelEnd, row.end);
    } else rows[index] = { end: bar.end, labelEnd: bar.labelEnd };
    return index;
  });
}

function rowFor({ start }: Packable, rows: readonly Row[], labelRows: number, maxRows: number): number {
  const free = rows.findIndex((row) => start >= row.labelEnd + LABEL_GAP);
  if (free !== -1) return free;
  if (rows.length < labelRows) return rows.length;
  const cut = indexOfLeast(rows, (row) => (start >= row.end + GAP ? row.labelEnd : Infinity));
  if (cut !== -1) return cut;
  return rows.length < maxRows ? rows.length : indexOfLeast(rows, (row) => row.end);
}

function indexOfLeast(rows: readonly Row[], measure: (row: Row) => number): number {
  let least = -1;
  let value = Infinity;
  rows.forEach((row, index) => {
    const at = measure(row);
    if (at < value) [least, value] = [index, at];
  });
  return least;
}
