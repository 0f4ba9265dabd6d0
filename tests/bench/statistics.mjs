/** @param {readonly number[]} values @param {number} part 0 to 1 */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {number} value */
export const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

/**
 * Prints one line of the result: what was measured, the figure, the baseline, the bound and whether it holds; a figure without a bound
 * stands for itself.
 * @param {{ what: string; figure: string; baseline?: string; bound?: string; holds?: boolean }} line
 */
export function report({ what, figure, baseline = '', bound = '', holds }) {
  console.log(
    `${what.padEnd(34)} ${figure.padEnd(26)} ${baseline.padEnd(30)} ${bound.padEnd(30)} ${holds === undefined ? '' : holds ? 'holds' : 'FALLS SHORT'}`,
  );
}
