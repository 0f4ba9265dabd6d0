/**
 * Shares a height out to lists in whole rows. `bottoms` holds for each list where each of its rows ends, ascending. Row by row
 * the room goes to the list that has least so far, so that a short list is whole before a long one gets more. Answers the
 * height of each.
 */
export function shareRows(roomPx: number, bottoms: readonly (readonly number[])[]): number[] {
  const counts = bottoms.map(() => 0);
  const heightOf = (list: number, count: number) =>
    count === 0 ? 0 : (bottoms[list]?.[count - 1] ?? Infinity);
  for (;;) {
    const heights = counts.map((count, list) => heightOf(list, count));
    const left = roomPx - heights.reduce((sum, height) => sum + height, 0);
    const growing = counts
      .map((count, list) => ({ list, next: heightOf(list, count + 1), height: heights[list] ?? 0 }))
      .filter(({ next, height }) => next - height <= left)
      .sort((a, b) => a.height - b.height)[0];
    if (!growing) return heights;
    counts[growing.list] = (counts[growing.list] ?? 0) + 1;
  }
}
