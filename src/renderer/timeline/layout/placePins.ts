/** Places `xs` (ascending) at least `gap` apart, as near as can be to where they belong and within `[least, most]` while there is room. */
export function placePins(
  xs: readonly number[],
  gap: number,
  [least, most]: readonly [number, number],
): number[] {
  // neighbours too close are joined into a group that stands about its own middle, and groups in turn (pool adjacent violators)
  const groups: { sum: number; count: number }[] = [];
  xs.forEach((x, index) => {
    let group = { sum: x - index * gap, count: 1 };
    for (let before = groups.at(-1); before && mean(before) > mean(group); before = groups.at(-1)) {
      group = { sum: before.sum + group.sum, count: before.count + group.count };
      groups.pop();
    }
    groups.push(group);
  });
  const upper = Math.max(most - (xs.length - 1) * gap, least);
  return groups
    .flatMap((group) => Array.from({ length: group.count }, () => mean(group)))
    .map((base, index) => Math.min(Math.max(base, least), upper) + index * gap);
}

function mean({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
