/** Where among all scenes a step up or down leads; a shorter last row is reached at its end, and before the first and after the last row nothing is. */
export function chooseByRow(
  chosen: number,
  by: 1 | -1,
  { count, columns }: { readonly count: number; readonly columns: number },
): number {
  const rowOf = (at: number) => Math.floor(at / columns);
  const row = rowOf(chosen) + by;
  if (row < 0 || row > rowOf(count - 1)) return chosen;
  return Math.min(chosen + by * columns, count - 1);
}
