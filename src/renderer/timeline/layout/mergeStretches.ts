/** A part of a line, in pixels. */
export type Stretch = readonly [from: number, to: number];

/** What a number of stretches cover together, ascending; those less than `gap` apart become one. */
export function mergeStretches(stretches: readonly Stretch[], gap: number): Stretch[] {
  const merged: [number, number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from - last[1] < gap) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
