/** The greatest of 1, 2, 3, 5 times a power of ten that is not longer: how long a bar of a scale is drawn. */
export function roundLength(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const step = [5, 3, 2, 1].find((each) => each * power <= length) ?? 1;
  return Number((step * power).toPrecision(3));
}

// the shortest bar that still serves, as a part of the longest
const LEAST_PART = 0.4;
// how much less it counts that bars are shorter than they could be than that they differ
const SHORT = 0.3;

/**
 * Lengths of bars of one scale, one a unit: of the round ones those that are drawn most nearly alike and about as long as there is
 * room for. `longest` is the room in metres, `metresIn` what a unit has; the lengths are in the units, in their order.
 */
export function closeRoundLengths(longest: number, metresIn: readonly number[]): number[] {
  let best: readonly number[] = [];
  let bestCost = Infinity;
  const consider = (chosen: readonly number[], next: number): void => {
    const metres = metresIn[next];
    if (metres !== undefined) {
      for (const length of roundLengthsUpTo(longest / metres)) consider([...chosen, length], next + 1);
      return;
    }
    const bars = chosen.map((length, i) => length * (metresIn[i] ?? 1));
    const [least, most] = [Math.min(...bars), Math.max(...bars)];
    const cost = Math.log(most / least) + SHORT * Math.log(longest / most);
    if (cost < bestCost) [best, bestCost] = [chosen, cost];
  };
  consider([], 0);
  return [...best];
}

/** Round lengths that a bar may have, the longest first. */
function roundLengthsUpTo(most: number): number[] {
  const first = roundLength(most);
  const lengths = [first];
  for (let next = roundLength(first * 0.99); next >= most * LEAST_PART; next = roundLength(next * 0.99))
    lengths.push(next);
  return lengths;
}
